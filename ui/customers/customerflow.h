// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerrows.h"
#include "customerservice.h"
#include "mergecustomersdialog.h"
#include "privacyservice.h"
#include "uicontext.h"

#include <QObject>

#include <functional>

namespace kontor {

/// Carries what a person wants to do with customers through its dialog to the service. One choice, one commit and, but
/// for what is erased, one named step to undo.
class CustomerFlow final : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t kMostMerged = 8; ///< more are hardly looked at one by one
    /// Why more are not merged.
    [[nodiscard]] static QString tooManyText();

    /// Dialogs open over `window`.
    CustomerFlow(const UiContext &context, QWidget *window);

    void add();
    void edit(const CustomerRow &row, const QString &field, const QString &text);
    void tag(const CustomerRow &row, const QString &tag, bool isAdded);
    /// Asks for a tag that all of them get, or lose. `known`: what is offered to be given.
    void tagMany(const std::vector<CustomerRow> &rows, const QStringList &known, bool isAdded);
    /// `field`: of the address to change; empty: a new one.
    void editAddress(const CustomerDetail &customer, const QString &field);
    void removeAddress(const CustomerRow &row, const QString &field);
    void takeAddress(const CustomerDetail &customer);
    void merge(const std::vector<CustomerRow> &rows);
    /// They look alike, and are not suggested to each other any more.
    void tellApart(const CustomerRow &row, const CustomerRow &other);
    /// Asks where to, and writes all that is kept of them.
    void exportData(const CustomerRow &row);
    void writeData(const CustomerRow &row, const QString &path);
    void erase(const CustomerRow &row);

signals:
    /// This customer is to be looked at.
    void chosen(const kontor::CustomerId &customer);
    void done(const QString &said);
    void refused(const QString &sentence);

private:
    using Work = std::function<Result<EditStep>(CustomerService &)>;
    void change(const QString &name, const QString &sentence, const Work &work);
    void keepAddress(const CustomerRow &row, const QString &field, const QJsonObject &parts);
    void openMerge(std::vector<MergeCustomersDialog::Person> persons);
    void openErase(const CustomerRow &row, const ErasurePlan &plan);
    void eraseNow(const CustomerRow &row, OpenOrders open);

    UiContext m_context;
    QWidget *m_window;
};

} // namespace kontor
