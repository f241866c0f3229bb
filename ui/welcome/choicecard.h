// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kontor {

/// A large button with an icon, a title and a sentence that says what happens next.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChoiceCard(const QIcon &icon, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QRect textRect(const QRect &card) const;

    QString m_sentence;
};

} // namespace kontor
