// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "picklist.h"

class QFrame;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace kontor {

/// Packs one order under the scanner: each code ticks a unit; what does not belong in the box is told in red and
/// sounds. Less than everything makes a parcel of its own, and the rest waits for the next.
class PackDialog final : public FormDialog
{
    Q_OBJECT
public:
    PackDialog(const OrderState &order, const PickPlaces &places, QWidget *parent);
    /// What lies in the box; nothing when it was not closed.
    [[nodiscard]] std::optional<std::vector<ParcelLine>> value() const;
    [[nodiscard]] const PackCheck &check() const { return m_check; }
    [[nodiscard]] QLineEdit *codeField() const { return m_code; }
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    [[nodiscard]] QLabel *verdictLabel() const { return m_verdict; }
    /// As if a scanner had read this.
    void scan(const QString &code);

signals:
    /// A scan did not fit, and the sound was made.
    void refused(const QString &code);

protected:
    void review() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildVerdict();
    void buildTable();
    void showLine(int row);
    void tickAll(int row);
    void say(const QString &sentence, bool isGood);

    PackCheck m_check;
    QLineEdit *m_code = nullptr;
    QFrame *m_verdictBox = nullptr;
    QLabel *m_verdictIcon = nullptr;
    QLabel *m_verdict = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace kontor
