# SPDX-License-Identifier: MIT
# Protect wizard, undo, history, differences.
amado_add_ui_test(change_models_test SOURCES change_diff_test.cpp change_journal_test.cpp
    change_wizardstate_test.cpp change_report_test.cpp document_test.cpp)
amado_add_ui_test(change_flow_test SOURCES change_wizard_test.cpp change_history_test.cpp)
# Servers of one name, and what an act means for each.
amado_add_ui_test(namesakes_test SOURCES namesakes_test.cpp)
# What the vendor's service cannot give, and what it is kept from.
amado_add_ui_test(equivalentprotection_window_test SOURCES equivalentprotection_window_test.cpp)
amado_add_ui_test(fleetreport_test SOURCES fleetreport_test.cpp)
