// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodelbase.h"

#include <QThread>

namespace kontor {

class Job;
class TableWriter;

/// Writes what a list shows into a CSV or XLSX file, in the order shown: rows are read on the shop's thread and
/// written on one of its own. Deletes itself when the job has ended; without success no file appears.
class TableExport final : public QObject
{
    Q_OBJECT
public:
    /// The model outlives the export or takes it along. Amounts become decimals, with their currency in a column
    /// of its own.
    TableExport(PagedModelBase &model, const QList<int> &columns, const QStringList &names, Job *job);
    ~TableExport() override;
    void start(const QString &path);

private:
    void readNext();
    void writeRows(const std::vector<QVariantList> &rows);
    void finish();
    void fail(const Error &error);
    void onWriter(std::function<Result<void>(TableWriter &)> work, std::function<void()> then);

    PagedModelBase &m_model;
    QList<int> m_columns;
    QStringList m_names;
    QString m_path;
    Job *m_job = nullptr;
    RowNumbers m_numbers; ///< as they were shown at the start
    size_t m_read = 0;
    bool m_hasHeader = false;
    bool m_hasMoney = false;
    QThread m_thread;
    QObject *m_context = nullptr; ///< lives on m_thread
    std::shared_ptr<TableWriter> m_writer;
};

} // namespace kontor
