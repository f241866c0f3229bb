// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopjoiner.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kontor {

/// What is needed to join a shop: where its server is, the code, the desk's name, the file. An invitation that was
/// copied as a whole may be pasted into either of the first two fields.
class JoinShopForm final : public QWidget
{
    Q_OBJECT
public:
    explicit JoinShopForm(QWidget *parent = nullptr);

    /// As it stands; complete once isComplete(). The password is not asked for here.
    [[nodiscard]] JoinWish wish() const;
    [[nodiscard]] bool isComplete() const;
    void setFolder(const QString &folder);
    void focusFirst();

    // For tests: the fields by name.
    [[nodiscard]] QLineEdit *addressField() const { return m_address; }
    [[nodiscard]] QLineEdit *codeField() const { return m_code; }
    [[nodiscard]] QLineEdit *deskField() const { return m_desk; }

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void takeInvitation(const QString &pasted);
    void chooseFile();
    void showPath();
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString problem() const;

    QFormLayout *m_form = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_code = nullptr;
    QLabel *m_codeNote = nullptr;
    QLineEdit *m_desk = nullptr;
    QLabel *m_fileLabel = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_browse = nullptr;
    QLabel *m_problem = nullptr;
    QString m_folder;
    QString m_chosenFile;
};

} // namespace kontor
