// SPDX-License-Identifier: MIT
#include "ui/i18n/retranslate.h"

#include <QEvent>

namespace amado {

namespace {

class LanguageListener : public QObject
{
public:
    LanguageListener(QObject *owner, std::function<void()> apply)
        : QObject(owner)
        , m_apply(std::move(apply))
    {
        owner->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && watched == parent())
            m_apply();
        return false;
    }

private:
    std::function<void()> m_apply;
};

} // namespace

void retranslate(QObject *owner, std::function<void()> apply)
{
    apply();
    new LanguageListener(owner, std::move(apply));
}

} // namespace amado
