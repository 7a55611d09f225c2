# SPDX-License-Identifier: MIT
# The feed: its page, the trust of one server, where it comes from.
amado_add_ui_test(feed_page_test SOURCES feed_page_test.cpp feed_verdict_test.cpp
    feed_access_test.cpp support/feedwindow.cpp support/feedwindow.h)
amado_add_ui_test(feed_detailview_test SOURCES feed_detailview_test.cpp feed_source_test.cpp)
