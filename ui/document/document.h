// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/badgelook.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

// What is told to people about a server or a change, apart from how it is shown: window, terminal
// and reports render the same document. Texts are plain, in the language of the moment, and hold
// what servers sent as it stands; whoever renders them escapes them.

/// The context in which the texts of documents are translated; they stand in several files.
class DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(DocumentText)
};

/// What a person can do about a row. The window shows a button; paper leaves it out.
struct RowAction
{
    QString id;      ///< Which action: "undoEntry".
    QString subject; ///< What it is done to: an entry, a rule, a finding.
    QString text;
    QString spoken;      ///< The same with its subject, for who listens.
    bool isLink = false; ///< Leads to another place and changes nothing.
};

/// One thing that is told. Every part may be empty.
struct DocumentRow
{
    /// Heading: the title of what follows within the section.
    enum class Style { Plain, Muted, Monospace, Heading, Diff };

    QString label{};
    BadgeLook look{}; ///< Of `word`.
    QString word{};   ///< The verdict.
    QString sentence{};
    QString guidance{};      ///< What to do about it.
    QString source{};        ///< Where it was read.
    QString evidenceTitle{}; ///< What `evidence` is.
    QStringList evidence{};  ///< What the sentence stands on, line by line.
    Style style = Style::Plain;
    int depth = 0; ///< 1: belongs to the row above.
    std::optional<RowAction> action{};
    QString part{}; ///< Name of something only the window has here, such as a time line.
};

struct DocumentSection
{
    QString title{};  ///< Empty: what comes before the first title.
    BadgeLook look{}; ///< Of `word`.
    QString word{};   ///< The verdict of the section.
    int level = 1;    ///< 2: belongs to the section of level 1 above.
    std::vector<DocumentRow> rows{};

    /// True when only the window has something to show below the title.
    [[nodiscard]] bool isEmptyOnPaper() const;
};

struct Document
{
    QString title{};
    std::vector<DocumentSection> sections{};

    /// What is added from now on stands below this title.
    DocumentSection &addSection(const QString &title);
    /// A section with a verdict of its own.
    DocumentSection &addVerdictSection(const QString &title, const BadgeLook &look,
                                       const QString &word);
    // Each adds a row to the last section.
    void add(DocumentRow row);
    void add(std::vector<DocumentRow> rows);
    void addText(const QString &text);
    void addMuted(const QString &text);
    void addMonospace(const QString &text);
    /// A label and its value.
    void addRow(const QString &label, const QString &value);
    void addVerdict(const QString &label, const BadgeLook &look, const QString &word,
                    const QString &sentence);
    /// Lines that most readers need not see: the window hides them at first.
    void addEvidence(const QString &title, const QStringList &lines);
    void addPart(const QString &name);
    void addAction(RowAction action);
};

/// "Evidence", the usual title of it.
[[nodiscard]] QString evidenceTitle();

} // namespace amado
