# SPDX-License-Identifier: MIT
# Scans: what is made of them, their page, the dialogs that start and explain.
amado_add_ui_test(scans_window_test SOURCES scans_board_test.cpp scans_page_test.cpp
    scans_window_test.cpp)
