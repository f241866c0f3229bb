// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "printrequest.h"
#include "uicontext.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace kontor {

class PageBrowser;

/// What is to be printed, how every page of it will look, and where to: a printer or a PDF file. What was printed
/// before is left out until somebody wants it again.
class PrintDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        PrintRequest request;
        QString printer; ///< empty: a PDF file
    };
    PrintDialog(const UiContext &context, const std::vector<DocumentKind> &kinds, const std::vector<RecordId> &records,
                QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] QComboBox *kindField() const { return m_kind; }
    [[nodiscard]] QCheckBox *onlyNewField() const { return m_onlyNew; }
    /// Gives invoices and credit notes that have none their numbers; shown while there are such.
    [[nodiscard]] QPushButton *numberButton() const { return m_number; }
    [[nodiscard]] PageBrowser *browser() const { return m_browser; }
    /// Papers that will come out, once they were looked at; -1 before.
    [[nodiscard]] int papers() const { return m_papers; }

protected:
    void review() override;

private:
    void build(const std::vector<DocumentKind> &kinds);
    [[nodiscard]] PrintRequest request() const;
    void look();
    void show(const PrintJob &job);
    void showUnnumbered();
    void number();

    UiContext m_context;
    std::vector<RecordId> m_records;
    QComboBox *m_kind = nullptr;
    QComboBox *m_printer = nullptr;
    QSpinBox *m_copies = nullptr;
    QCheckBox *m_onlyNew = nullptr;
    PageBrowser *m_browser = nullptr;
    QLabel *m_unnumberedText = nullptr;
    QPushButton *m_number = nullptr;
    std::vector<OrderId> m_unnumbered;
    int m_awaited = 0;
    int m_papers = -1;
    int m_leftOut = 0;
    QString m_refusal;
    quint64 m_looking = 0; ///< answers to an earlier question are dropped
};

} // namespace kontor
