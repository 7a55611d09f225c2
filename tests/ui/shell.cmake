# SPDX-License-Identifier: MIT
# The window itself: theme, badges, fleet, pages, languages.
amado_add_ui_test(shell_look_test SOURCES shell_theme_test.cpp shell_badge_test.cpp)
amado_add_ui_test(shell_window_test SOURCES shell_fleet_test.cpp
    shell_refresh_test.cpp shell_window_test.cpp ../support/scriptedfleet.h)
# What people are used to: menus, keys, tables that can be copied.
amado_add_ui_test(shell_habits_test SOURCES shell_habits_test.cpp shell_table_test.cpp)
# What every page and dialog needs at the sizes of real screens.
amado_add_ui_test(shell_layout_test SOURCES shell_layout_test.cpp)
amado_add_ui_test(shell_notices_test SOURCES shell_notices_test.cpp shell_plaintext_test.cpp
    shell_plaindialogs_test.cpp shell_storewait_test.cpp LIBRARIES Qt6::Sql)
amado_add_ui_test(wrapping_test SOURCES wrapping_test.cpp)
amado_add_ui_test(shell_addserver_test SOURCES shell_addserver_test.cpp LIBRARIES Qt6::Network)
# The program as it is started from a terminal.
amado_add_ui_test(window_program_test SOURCES program_test.cpp)
set_source_files_properties(program_test.cpp PROPERTIES COMPILE_DEFINITIONS AMADO_PROGRAM="$<TARGET_FILE:amado>")
add_dependencies(window_program_test amado)
