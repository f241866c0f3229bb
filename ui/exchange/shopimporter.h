// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer.h"
#include "importpreview.h"
#include "uicontext.h"

namespace kontor {

/// The import dialog's source over the open shop: reads and writes on the writer's thread.
class ShopImporter final : public ImportSource
{
public:
    explicit ShopImporter(const UiContext &context) : m_context(context) { }

    [[nodiscard]] QStringList formats() const override { return Importer::formats(); }
    [[nodiscard]] QFuture<Result<QStringList>> storefronts() override;
    [[nodiscard]] QFuture<Result<ImportLook>> look(const ImportRequest &request) override;
    [[nodiscard]] QFuture<Result<ImportPreview>> preview(const ImportRequest &request, Watched progress) override;
    [[nodiscard]] QFuture<Result<ImportPreview>> run(const ImportRequest &request, Watched progress) override;
    [[nodiscard]] QFuture<Result<qint64>> saveRejected(const QString &path) override;
    [[nodiscard]] QFuture<Result<bool>> undo(const BatchId &batch) override;

private:
    [[nodiscard]] ImportOptions optionsOf(const ImportRequest &request) const;
    [[nodiscard]] QFuture<Result<ImportPreview>> read(const ImportRequest &request, Watched progress, bool dryRun);

    UiContext m_context;
    std::shared_ptr<ImportReport> m_latest = std::make_shared<ImportReport>(); ///< of the writer's thread
};

/// Import into the open shop, beginning with `path` unless it is empty, and reading as `format` unless it is empty.
void showImport(const UiContext &context, QWidget *parent, const QString &path = {}, const QString &format = {});

} // namespace kontor
