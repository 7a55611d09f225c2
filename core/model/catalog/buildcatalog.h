// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/buildnumber.h"
#include "model/base/enumnames.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace amado {

class JsonReader;

enum class Product { Exchange2013, Exchange2016, Exchange2019, ExchangeSe };
template<>
inline constexpr auto kGivenNames<Product> = givenNames(u"2013", u"2016", u"2019", u"SE");

enum class ReleaseKind { Rtm, CumulativeUpdate, SecurityUpdate, HotfixUpdate };
template<>
inline constexpr auto kGivenNames<ReleaseKind> = givenNames(u"RTM", u"CU", u"SU", u"HU");

struct Release
{
    Product product = Product::Exchange2019;
    QString cumulativeUpdate; ///< The CU line: "RTM", "CU14".
    QString update;           ///< "Mar24SU"; empty for the CU itself.
    ReleaseKind kind = ReleaseKind::SecurityUpdate;
    BuildNumber build;
    QDate released;
    QString kb; ///< "KB5036401" or empty.
};

/// A build from before the product was released. It never was supported; no update installs on it.
struct PreviewBuild
{
    Product product = Product::Exchange2019;
    QString name; ///< "Exchange 2016 Preview".
    BuildNumber build;
    QDate released; ///< Invalid where no source gives the day.
};

/// Numbers that belong together: those of one CU line, or the ones beside and between the known
/// lines of a product. A range ends where the next one of the list begins.
struct BuildRange
{
    BuildNumber from;
    Product product = Product::Exchange2019;
    QString cumulativeUpdate; ///< Empty: the data knows no CU line with these numbers.
};
/// Index of the range that holds the build; `ranges` as BuildCatalog::ranges(). nullopt: none does.
[[nodiscard]] std::optional<size_t> rangeOf(const std::vector<BuildRange> &ranges,
                                            const BuildNumber &build);

/// Where a build stands among the known ones. Updates of a CU line are cumulative, so that its
/// number alone tells what a build contains.
struct BuildPlace
{
    Product product = Product::Exchange2019;
    QString cumulativeUpdate; ///< Empty: the data knows no CU line with this number.
    /// The release itself, or null.
    const Release *exact = nullptr;
    const PreviewBuild *preview = nullptr; ///< A build of before the release, or null.
    /// The nearest known release below: of the CU line, or of the product where the line is not
    /// known. Null: there is none.
    const Release *below = nullptr;
    const Release *above = nullptr; ///< The nearest one above, likewise.

    /// Newer than everything the data knows of its CU line, or of its product.
    [[nodiscard]] bool isNewerThanData() const { return !exact && below && !above; }
};

/// A paid programme that brings updates to some CU lines after the end of support.
struct ExtendedProgram
{
    QString name;        ///< "ESU period 1".
    QDate from, through; ///< First and last day.
    std::vector<std::pair<Product, QString>> lines;

    [[nodiscard]] bool covers(Product product, QStringView cumulativeUpdate) const;
};

enum class SupportState { Supported, Esu, EsuEnded, Unsupported, Unknown };

/// Every public Exchange build with its date and the support rules. Immutable; lookups are O(log
/// n).
class BuildCatalog
{
public:
    static Result<BuildCatalog> parse(const QByteArray &json);

    [[nodiscard]] QDate dataDate() const;
    [[nodiscard]] const std::vector<Release> &releases() const; ///< Sorted by build.
    [[nodiscard]] const Release *find(const BuildNumber &build) const;
    /// Nothing only for a number of no product of the data.
    [[nodiscard]] std::optional<BuildPlace> place(const BuildNumber &build) const;
    /// Sorted by their first number; every build of a product in the data belongs to one.
    [[nodiscard]] const std::vector<BuildRange> &ranges() const { return m_ranges; }
    /// Product by version prefix and range even for a build the data does not know.
    [[nodiscard]] static std::optional<Product> productOf(const BuildNumber &build);
    /// Releases of the CU line in order of build.
    [[nodiscard]] std::vector<const Release *> line(Product product,
                                                    QStringView cumulativeUpdate) const;
    /// Whether the line has a later edition of this update on that day: "Nov24SUv2" takes the place
    /// of "Nov24SU", which is no longer offered.
    [[nodiscard]] bool isReplaced(const Release &release, QDate on) const;
    /// CU lines of the product, oldest first (RTM, CU1, …).
    [[nodiscard]] const QStringList &cumulativeUpdates(Product product) const;
    /// The newest CU line of the product that exists on that day; empty before its first release.
    [[nodiscard]] QString newestCumulativeUpdate(Product product, QDate on) const;
    /// Support of that CU line on that day, from dates alone: while the product is supported, its
    /// two newest CUs of that day are; in extended support the older one of them until an update
    /// leaves it out. Afterwards the lines of a paid programme, from its first to its last day.
    /// Unknown for a line that is not in the data or did not exist yet.
    [[nodiscard]] SupportState support(Product product, QStringView cumulativeUpdate,
                                       QDate on) const;
    /// Last day of regular support; invalid when no end is set.
    [[nodiscard]] QDate supportThrough(Product product) const;
    /// Published after the end of support: only customers of a paid programme got it.
    [[nodiscard]] bool isPaid(const Release &release) const;
    /// By date.
    [[nodiscard]] const std::vector<ExtendedProgram> &programs() const { return m_programs; }

private:
    struct Line
    {
        QString cumulativeUpdate;
        size_t first = 0; ///< Index into m_releases; a line is a run of them.
        size_t count = 0;
    };
    struct Lifecycle
    {
        std::vector<Line> lines; ///< Oldest first.
        QStringList cumulativeUpdates;
        QDate mainstreamEnd; ///< Invalid when no end is set.
        QDate supportThrough;
    };

    [[nodiscard]] const Lifecycle &lifecycle(Product product) const
    {
        return m_lifecycles[static_cast<size_t>(product)];
    }
    [[nodiscard]] const Line *findLine(Product product, QStringView cumulativeUpdate) const;
    [[nodiscard]] bool isLeftOut(const Line &line, const Lifecycle &life, QDate on) const;
    void readProducts(const JsonReader &root);
    void readReleases(const JsonReader &root);
    void divideNumbers();
    void readPrograms(const JsonReader &root);
    void readPreviews(const JsonReader &root);

    QDate m_dataDate;
    std::vector<Release> m_releases;
    std::vector<BuildRange> m_ranges;
    std::array<Lifecycle, 4> m_lifecycles;
    std::vector<ExtendedProgram> m_programs;
    std::vector<PreviewBuild> m_previews;
};

} // namespace amado
