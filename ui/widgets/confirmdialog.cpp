// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmdialog.h"

#include <QPushButton>

namespace kontor {

namespace {

constexpr int kConfirmDialogWidth = 460;

} // namespace

ConfirmDialog::ConfirmDialog(const Words &words, QWidget *parent) : FormDialog(parent), m_consequence(words.consequence)
{
    setHeading(words.question, words.consequence);
    setAcceptText(words.accept);
    setRejectText(words.keep);
    setMinimumWidth(kConfirmDialogWidth);
    setDangerous(words.takesAway);
    if (words.takesAway)
        keepButton()->setFocus();
    review();
}

void ConfirmDialog::review()
{
    setProblem({}, true);
}

} // namespace kontor
