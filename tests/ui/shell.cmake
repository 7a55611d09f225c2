# The window itself: theme, badges, fleet, pages, languages.
amado_add_ui_test(shell_look_test SOURCES shell_theme_test.cpp shell_badge_test.cpp)
amado_add_ui_test(shell_window_test SOURCES shell_fleet_test.cpp
    shell_refresh_test.cpp shell_window_test.cpp ../support/scriptedfleet.h)
amado_add_ui_test(shell_addserver_test SOURCES shell_addserver_test.cpp LIBRARIES Qt6::Network)
