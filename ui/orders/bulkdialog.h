// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulkundo.h"
#include "formdialog.h"

#include <QTimeZone>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QTreeWidget;

namespace kontor {

class CarrierFields;

/// One thing done to many orders: what it needs to know, what will happen to each and which are left out and why;
/// then the progress, which can be stopped or left to the jobs of the window, and one result.
class BulkDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Order {
        OrderState state;
        QStringList tags;
    };
    BulkDialog(const UiContext &context, BulkAction action, const std::vector<OrderId> &orders, QWidget *parent);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QPlainTextEdit *trackingField() const { return m_tracking; }
    [[nodiscard]] QLineEdit *tagField() const { return m_tag; }
    [[nodiscard]] QComboBox *reasonField() const { return m_reason; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    /// One sentence about how it ended.
    [[nodiscard]] QString outcome() const { return m_outcome; }
    /// What takes the finished run back, if anything does.
    [[nodiscard]] std::optional<BulkUndo> undo() const;
    /// Orders that were left out or refused, in the order of the list.
    [[nodiscard]] const std::vector<OrderId> &leftOver() const { return m_leftOver; }

public slots:
    void accept() override; ///< begins; while it runs, goes out of the way; once it is finished, closes
    void reject() override; ///< stops between two orders while it runs

signals:
    /// The plan is on the screen.
    void planned();
    /// How many orders were done.
    void carriedOut(int done, const QString &sentence);

protected:
    void review() override;

private:
    void buildFields(QFormLayout *form);
    void buildPayFields(QFormLayout *form);
    void buildShipFields(QFormLayout *form);
    void read(const std::vector<OrderId> &orders);
    [[nodiscard]] BulkChoice choice() const;
    [[nodiscard]] QString plan(const OrderState &order, const BulkChoice &choice) const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QStringList numbers() const;
    void run();
    void showResult();

    UiContext m_context;
    BulkAction m_action;
    QTimeZone m_zone;
    std::vector<Order> m_orders;
    bool m_isRead = false;
    bool m_isFinished = false;
    BulkRun *m_run = nullptr;
    QString m_outcome;
    std::vector<OrderId> m_leftOver;
    QWidget *m_fields = nullptr;
    QComboBox *m_channel = nullptr;
    QDateTimeEdit *m_at = nullptr;
    QDateTime m_opened;
    CarrierFields *m_carrier = nullptr;
    QPlainTextEdit *m_tracking = nullptr;
    QLineEdit *m_tag = nullptr;
    QComboBox *m_reason = nullptr;
    QComboBox *m_by = nullptr;
    QTreeWidget *m_list = nullptr;
    QProgressBar *m_progress = nullptr;
    int m_takePart = 0;
};

} // namespace kontor
