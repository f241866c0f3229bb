// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kontor {

class Notice;
class TallArea;

/// A dialog that asks for a value: heading, fields, one line for what is wrong, one for the sum, and two buttons.
/// It cannot be accepted while something is wrong. Ctrl+Return accepts from anywhere. It begins in its first field.
/// What it does stands last, in the colour of what comes next, and Return does it; what takes something away is red,
/// and Return alone does not do it.
/// Where the screen is too small for the fields they scroll; the title, what is wrong and the buttons stay.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FormDialog(QWidget *parent);
    [[nodiscard]] bool isSound() const { return m_isSound; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QPushButton *acceptButton() const { return m_ok; }
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QSize sizeHint() const override;

public slots:
    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void setHeading(const QString &title, const QString &below);
    void setAcceptText(const QString &text);
    void setRejectText(const QString &text);
    /// It takes something away, or is hard to take back.
    void setDangerous(bool isDangerous);
    [[nodiscard]] QPushButton *rejectButton() const { return m_cancel; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Empty and sound: all is well. Empty and not sound: something is still missing, nothing to complain about yet.
    void setProblem(const QString &sentence, bool isSound);
    void setHint(const QString &sentence);
    void setTotal(const QString &caption, const QString &amount);
    /// Looks at the fields again; calls setProblem().
    virtual void review() = 0;
    [[nodiscard]] static QLabel *muted(const QString &text, QWidget *parent);

private:
    [[nodiscard]] QLayout *buildFoot();

    QLabel *m_title = nullptr;
    QLabel *m_below = nullptr;
    TallArea *m_area = nullptr;
    QVBoxLayout *m_body = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_caption = nullptr;
    QLabel *m_total = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_ok = nullptr;
    bool m_isSound = false;
    bool m_isDangerous = false;
};

} // namespace kontor
