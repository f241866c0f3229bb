// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kontor {

/// The fields of a shop that comes into being on this computer: what a form asks before them, the desk's name, and the
/// file it will lie in.
class ShopFileForm : public QWidget
{
    Q_OBJECT
public:
    /// Where the shop file will lie: where a person chose, otherwise beside the documents.
    [[nodiscard]] QString path() const;
    [[nodiscard]] virtual bool isComplete() const = 0;
    void setFolder(const QString &folder);
    virtual void focusFirst() = 0;
    [[nodiscard]] QLineEdit *deskField() const { return m_desk; }

signals:
    void changed();

protected:
    explicit ShopFileForm(QWidget *parent);

    void changeEvent(QEvent *event) override;
    virtual void retranslate();
    /// The path without its folder, as long as nobody chose one.
    [[nodiscard]] virtual QString usualName() const = 0;
    /// What keeps this file from being made, as a sentence; empty when nothing does.
    [[nodiscard]] virtual QString problem() const;

    // In the order in which a person fills them in; the desk and the file are in every form, once.
    void addField(QWidget *field);
    QLabel *addNote();
    void addDeskField();
    void addFileField();

    void setLabel(QWidget *field, const QString &text);
    void showPath();
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString deskName() const;

private:
    void chooseFile();

    QFormLayout *m_form;
    QLineEdit *m_desk = nullptr;
    QLabel *m_fileLabel = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_browse = nullptr;
    QLabel *m_problem = nullptr;
    QString m_folder;
    QString m_chosenFile;
};

} // namespace kontor
