// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "importer.h"
#include "importmemory.h"
#include "progress.h"
#include "result.h"
#include "shopworker.h"

#include <QString>

#include <memory>
#include <vector>

namespace kontor {

/// What the import says about a row: what becomes of it, or what there is to look at. Of a statement: what the shop has
/// and it has not, and what both have otherwise, which is booked neither way.
enum class RowVerdict { Created, Updated, Unchanged, Note, Warning, MissingThere, Differs, Rejected };

/// One thing the import says about a row or one of its cells.
struct ImportFinding {
    qint64 row = 0; ///< line of the file as a person counts, header included
    QString column;
    QString value; ///< the cell; the record's name where it says what becomes of the row
    RowVerdict verdict = RowVerdict::Note;
    QString code; ///< names the sentence; the reason's English may say more
    QString reason;
    QString hint;
};

/// What a file would do, or has done.
struct ImportPreview {
    QString format; ///< as found or chosen
    qint64 rows = 0;
    qint64 created = 0; ///< records, each of which may be several rows; so the next two
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0; ///< rows, those that differ among them
    std::vector<ImportFinding> findings; ///< by row
    BatchId batch; ///< of an import that was carried out; null for a dry run

    [[nodiscard]] bool changesAnything() const { return created + updated > 0; }
    [[nodiscard]] bool isStatement() const { return format == QLatin1String("payment-statement"); }
};

struct ImportRequest {
    QString path;
    QString format; ///< empty: found by the header
    bool createGoods = false; ///< order lines may make articles the shop lacks
    bool moveStock = false; ///< imported orders also book stock
    QJsonObject columns; ///< field → column of the file, where a person chose
    QString dateOrder; ///< ymd | dmy | mdy; empty: found by itself
    QString channel = {}; ///< whose statement it is; empty: a column tells, or it is none
    QString source = {}; ///< which storefront a file of events is of; empty: there is one
};

/// What the import dialog needs from the shop. Futures finish off the UI thread.
class ImportSource
{
public:
    virtual ~ImportSource() = default;
    using Watched = std::shared_ptr<Progress>;

    /// Codes of the formats that can be read.
    [[nodiscard]] virtual QStringList formats() const = 0;
    /// What the storefronts of files of events were called before.
    [[nodiscard]] virtual QFuture<Result<QStringList>> storefronts() = 0;
    /// The columns of a file, before any row is judged.
    [[nodiscard]] virtual QFuture<Result<ImportLook>> look(const ImportRequest &request) = 0;
    [[nodiscard]] virtual QFuture<Result<ImportPreview>> preview(const ImportRequest &request, Watched progress) = 0;
    [[nodiscard]] virtual QFuture<Result<ImportPreview>> run(const ImportRequest &request, Watched progress) = 0;
    /// The rows the latest look or import rejected, with an Error column, ready to mend. Returns how many.
    [[nodiscard]] virtual QFuture<Result<qint64>> saveRejected(const QString &path) = 0;
    [[nodiscard]] virtual QFuture<Result<bool>> undo(const BatchId &batch) = 0;
};

} // namespace kontor
