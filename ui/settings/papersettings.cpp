// SPDX-License-Identifier: GPL-3.0-or-later
#include "papersettings.h"

#include "errortext.h"
#include "icons.h"
#include "labelsize.h"
#include "paperpreview.h"
#include "pictureintake.h"
#include "pictureshelf.h"
#include "toast.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFontMetrics>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLogoHeight = 48;
constexpr int kLogoWidth = 160;
constexpr QSize kLogoInside(kLogoWidth - 4, kLogoHeight - 4); ///< of its line
constexpr int kTextFrame = 14;
constexpr int kLongestNumber = 60;

} // namespace

PaperSettings::PaperSettings(const PaperTexts &texts, const Shop &shop, QWidget *parent)
    : QWidget(parent), m_shop(shop), m_logo(texts.logo)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addLogo(form);
    m_language = new QComboBox(this);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh"_s);
    m_language->setCurrentIndex(texts.language == "zh"_L1 ? 1 : 0);
    form->addRow(tr("Language of &papers"), m_language);
    m_sender = addText(form, tr("&Head: address of the shop"), texts.sender, 3);
    m_taxNumber = new QLineEdit(texts.taxNumber, this);
    m_taxNumber->setMaxLength(kLongestNumber);
    form->addRow(tr("Ta&x number"), m_taxNumber);
    m_thanks = addText(form, tr("&Thanks, below the articles"), texts.thanks, 2);
    m_footer = addText(form, tr("&Foot of every page"), texts.footer, 2);
    addLabelSize(form, texts.labelSize);
    auto *preview = new QPushButton(icon(u"print"_s), tr("Pre&view…"), this);
    preview->setAutoDefault(false);
    connect(preview, &QPushButton::clicked, this, &PaperSettings::showPreview);
    auto *row = new QHBoxLayout;
    row->addWidget(preview);
    row->addStretch(1);
    form->addRow(QString(), row);
}

QPlainTextEdit *PaperSettings::addText(QFormLayout *form, const QString &label, const QString &text, int lines)
{
    auto *field = new QPlainTextEdit(text, this);
    field->setTabChangesFocus(true);
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + kTextFrame);
    form->addRow(label, field);
    return field;
}

void PaperSettings::addLabelSize(QFormLayout *form, const QString &size)
{
    m_labelSize = new QComboBox(this);
    for (const LabelSize &each : kLabelSizes)
        m_labelSize->addItem(tr("%1 × %2 mm").arg(each.width).arg(each.height), code(each));
    m_labelSize->setCurrentIndex(std::max(0, m_labelSize->findData(size)));
    form->addRow(tr("La&bels on goods"), m_labelSize);
}

void PaperSettings::addLogo(QFormLayout *form)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_picture = new QLabel(this);
    m_picture->setFixedSize(kLogoWidth, kLogoHeight);
    m_picture->setObjectName(u"logo"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    auto *choose = new QPushButton(icon(u"image"_s), tr("&Choose…"), this);
    m_remove = new QPushButton(icon(u"trash"_s), tr("Remove"), this);
    row->addWidget(m_picture);
    for (QPushButton *button : {choose, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &PaperSettings::askLogo);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_logo.clear();
        showLogo();
    });
    auto *label = new QLabel(tr("Logo"), this);
    label->setMinimumHeight(kLogoHeight); // or it would stand above the words beside it
    form->addRow(label, row);
    showLogo();
}

void PaperSettings::askLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PaperSettings::useLogo);
    dialog->open();
}

void PaperSettings::useLogo(const QString &file)
{
    takePictureIn(m_shop.path, {file, {}}, this, [this](const Result<QString> &key) {
        if (!key)
            return Toast::tell(this, errorText(key.error()), Toast::Tone::Bad);
        m_logo = *key;
        showLogo();
    });
}

void PaperSettings::showLogo()
{
    m_remove->setEnabled(!m_logo.isEmpty());
    const auto bytes = m_logo.isEmpty() ? Result<QByteArray>(QByteArray()) : PictureShelf(m_shop.path).read(m_logo);
    QPixmap picture;
    if (bytes && picture.loadFromData(*bytes))
        return m_picture->setPixmap(picture.scaled(kLogoInside, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_picture->setText(m_logo.isEmpty() ? tr("None") : tr("Not here yet", "a picture another desk has"));
}

PaperTexts PaperSettings::value() const
{
    return {m_language->currentData().toString(), m_sender->toPlainText().trimmed(), m_taxNumber->text().trimmed(),
            m_thanks->toPlainText().trimmed(),    m_footer->toPlainText().trimmed(), m_logo,
            m_labelSize->currentData().toString()};
}

void PaperSettings::showPreview()
{
    QJsonObject settings{{u"name"_s, m_shop.name}};
    for (const auto &[key, text] : textsChanged({}, value()))
        settings.insert(key, text);
    auto *dialog = new PaperPreview(settings, m_shop.path, m_shop.timeZone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace kontor
