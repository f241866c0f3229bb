// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace kontor {

/// A note is typed where it will stand: Ctrl+Return adds it.
class NoteField final : public QWidget
{
    Q_OBJECT
public:
    explicit NoteField(QWidget *parent);
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    void focus();
    void retranslate();

signals:
    void entered(const QString &note);

private:
    void commit();

    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace kontor
