// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "progress.h"
#include "result.h"
#include "shop.h"

#include <QByteArray>
#include <QStringList>

#include <utility>
#include <vector>

namespace kontor {

enum class Severity { Info, Warning, Error };
[[nodiscard]] QString code(Severity severity); ///< info | warning | error

/// What the judge of a row has to say about it, in words a merchant understands. `code` is stable and
/// names the sentence for translation; `reason` and `hint` are English.
struct RowProblem {
    qint64 row = 0; ///< as a spreadsheet counts: the header is row 1; 0 means the whole file
    QString column; ///< as the file spells it; empty: the row as a whole
    QString value; ///< the cell as it stands in the file
    Severity severity = Severity::Error; ///< Error: the row is not imported
    QString code;
    QString reason;
    QString hint;

    bool operator==(const RowProblem &) const = default;
};

/// What becomes of a row that is not rejected.
enum class RowOutcome { Created, Updated, Unchanged };

/// A row and the record it speaks about: the product, the order or credit note, the article.
struct JudgedRow {
    qint64 row = 0; ///< as in RowProblem
    RowOutcome outcome = RowOutcome::Unchanged;
    QString name;

    bool operator==(const JudgedRow &) const = default;
};

struct ImportOptions {
    QString format; ///< one of Importer::formats(); empty: by the header
    QByteArray mapping; ///< JSON, see docs/import.md; empty: by the header
    bool dryRun = false; ///< judge everything, write nothing
    bool createGoods = false; ///< make articles that order lines name and the shop does not have
    QString stock; ///< "move": shipped lines of imported orders move stock; else empty
    QString actor; ///< who does it
    QString source; ///< where it came from, usually the file's name
};

/// A row that was not imported, to be mended and imported again.
struct RejectedRow {
    qint64 row = 0;
    QStringList cells; ///< as in the file
    QString error;
};

struct ImportReport {
    QString format;
    bool dryRun = false;
    QString encoding;
    QChar delimiter;
    QStringList header;
    std::vector<std::pair<QString, QString>> mapping; ///< the file's column → what it is read as; empty: kept as extra
    qint64 rows = 0; ///< all below the header; each was imported or is named in `problems`
    // Counted per product (goods), per article and place (stock), per order or credit note (orders).
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0; ///< rows
    std::vector<JudgedRow> judged; ///< the rows of all that was counted above, by their numbers
    std::vector<RowProblem> problems;
    std::vector<RejectedRow> rejectedRows;
    BatchId importId; ///< null when nothing was written
};

/// A file at first sight, before any row is judged: what a person needs to say what its columns mean.
struct ImportLook {
    QString format; ///< as found or asked for; empty: none knows this header
    QString encoding;
    QChar delimiter;
    QStringList header;
    QStringList readAs; ///< for each column the field it is read as; empty: kept as it is
    QStringList found; ///< the same without what the mapping says of columns
    std::vector<QStringList> sample; ///< the first rows
    qint64 rows = 0;
    QStringList fields; ///< that a column can be read as
    bool asksDateOrder = false; ///< the format reads dates
    bool asksChannel = false; ///< the format is about a payment channel, and no column names it
    bool asksSource = false; ///< the format tells of a storefront, and there may be several
};

/// Brings a file of goods, stock or orders into the shop: judges every row, then writes all good ones
/// in one commit that can be undone as one import.
class Importer
{
public:
    explicit Importer(Shop &shop) : m_shop(shop) { }

    /// Errors: those of decodeText() and CsvTable, Refused "not_a_table" for other kinds of files, Usage
    /// "unknown_format", "bad_mapping", "bad_option", Refused "format_not_recognised", "missing_column",
    /// "orders_without_lines" and "lines_without_orders" (half of a table of orders); Cancelled
    /// "cancelled": nothing stays. Progress counts rows twice: once judged, once written.
    [[nodiscard]] Result<ImportReport> run(const QByteArray &fileBytes, const ImportOptions &options,
                                           Progress &progress);

    /// Errors: as run(), without those of the rows and columns; a format nobody finds is no error here.
    [[nodiscard]] static Result<ImportLook> look(const QByteArray &fileBytes, const ImportOptions &options);

    /// The dialect whose header this is. Refused "format_not_recognised" when none or several claim it.
    [[nodiscard]] static Result<QString> detectFormat(const QByteArray &fileBytes);
    [[nodiscard]] static QStringList formats();

private:
    Shop &m_shop;
};

/// Writes the rejected rows with their columns and an `Error` column. Importing the mended file skips
/// that column. Errors: Failed "write_failed", Refused "nul_in_cell".
[[nodiscard]] Result<void> saveRejects(const QString &path, const ImportReport &report);

} // namespace kontor
