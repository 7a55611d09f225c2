// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QFile>
#include <QImage>

#include <set>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

constexpr ProtectionState kStates[] = {
    ProtectionState::Exposed,     ProtectionState::Unknown,  ProtectionState::Conflict,
    ProtectionState::Ineffective, ProtectionState::Outdated, ProtectionState::Redundant,
    ProtectionState::Mitigated,   ProtectionState::Fixed,    ProtectionState::NotAffected,
};

} // namespace

TEST(StatusBadge, SaysItsWordToAScreenReader)
{
    LanguageSwitcher languages;
    for (const Language language : {Language::English, Language::Japanese}) {
        languages.setLanguage(language);
        for (const ProtectionState state : kStates) {
            StatusBadge badge;
            badge.setBadge(badgeLook(state), stateWord(state));
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&badge);
            ASSERT_NE(face, nullptr);
            EXPECT_EQ(face->text(QAccessible::Name), stateWord(state));
        }
    }
}

TEST(StatusBadge, ShapeAloneTellsTheState)
{
    std::set<QByteArray> drawings;
    for (const ProtectionState state : kStates) {
        const QString shape = badgeLook(state).shape;
        ASSERT_TRUE(QFile::exists(u":/icons/%1.svg"_s.arg(shape))) << shape.toStdString();
        const QImage drawing = iconPixmap(shape, Qt::black, 14, 1.0).toImage();
        drawings.insert(
            QByteArray(reinterpret_cast<const char *>(drawing.constBits()), drawing.sizeInBytes()));
    }
    EXPECT_EQ(drawings.size(), std::size(kStates));
}

TEST(StatusBadge, OnlyProtectionIsGreen)
{
    for (const ProtectionState state : kStates) {
        const bool good = state == ProtectionState::Fixed || state == ProtectionState::Mitigated;
        EXPECT_EQ(badgeLook(state).tone == Tone::Good, good) << enumName(state).toStdString();
    }
    EXPECT_EQ(badgeLook(FeedAbility::Unknown).tone, Tone::Unknown);
    EXPECT_EQ(badgeLook(SupportState::Unknown).tone, Tone::Unknown);
}

TEST(StatusBadge, WidthHoldsTheWord)
{
    for (const ProtectionState state : kStates) {
        StatusBadge badge;
        badge.setBadge(badgeLook(state), stateWord(state));
        EXPECT_GE(badge.sizeHint().width(),
                  QFontMetrics(metaFont()).horizontalAdvance(stateWord(state)) +
                      measure::kBadgeShape);
        EXPECT_EQ(badge.sizeHint().height(), measure::kBadgeHeight);
    }
}
