// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shoprules.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace kontor {

/// What stands on all papers of the shop, and how that looks before it is saved.
class PaperSettings final : public QWidget
{
    Q_OBJECT
public:
    /// `shopPath`: its pictures lie beside it. `shopName` and `timeZone` are for the preview.
    struct Shop {
        QString path;
        QString name;
        QByteArray timeZone;
    };
    PaperSettings(const PaperTexts &texts, const Shop &shop, QWidget *parent);
    [[nodiscard]] PaperTexts value() const;
    /// A paper as it would come out now.
    void showPreview();
    void useLogo(const QString &file);
    [[nodiscard]] QPlainTextEdit *senderField() const { return m_sender; }
    [[nodiscard]] QPlainTextEdit *thanksField() const { return m_thanks; }
    [[nodiscard]] QComboBox *labelSizeField() const { return m_labelSize; }

private:
    QPlainTextEdit *addText(QFormLayout *form, const QString &label, const QString &text, int lines);
    void addLogo(QFormLayout *form);
    void addLabelSize(QFormLayout *form, const QString &size);
    void askLogo();
    void showLogo();

    Shop m_shop;
    QString m_logo; ///< key of the picture; empty: none
    QComboBox *m_language = nullptr;
    QPlainTextEdit *m_sender = nullptr;
    QLineEdit *m_taxNumber = nullptr;
    QPlainTextEdit *m_thanks = nullptr;
    QPlainTextEdit *m_footer = nullptr;
    QComboBox *m_labelSize = nullptr;
    QLabel *m_picture = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace kontor
