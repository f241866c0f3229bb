// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencerow.h"

#include "articletile.h"
#include "errortext.h"
#include "flowrow.h"
#include "icons.h"
#include "pictureintake.h"
#include "thumbnails.h"

#include <QFileDialog>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTileSide = 48;

} // namespace

EvidenceRow::EvidenceRow(const QString &shopPath, QWidget *parent)
    : QWidget(parent), m_shopPath(shopPath), m_thumbnails(new Thumbnails(shopPath, this, Thumbnails::RowSide))
{
    m_row = new FlowRow(this, 8);
    m_add = new QPushButton(icon(u"image"_s), tr("Add pictures…"), this);
    m_row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &EvidenceRow::choose);
}

void EvidenceRow::choose()
{
    auto *files = new QFileDialog(this, tr("Pictures that show why"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFiles);
    files->setNameFilter(tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif)"));
    connect(files, &QFileDialog::filesSelected, this, &EvidenceRow::addFiles);
    files->open();
}

void EvidenceRow::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        takePictureIn(m_shopPath, {path, {}}, this, [this](const Result<QString> &key) {
            if (!key)
                return emit refused(errorText(key.error()));
            if (m_keys.contains(*key))
                return;
            m_keys += *key;
            rebuild();
            emit changed();
        });
    }
}

void EvidenceRow::rebuild()
{
    for (QWidget *tile : m_tiles)
        tile->deleteLater();
    m_tiles.clear();
    for (const QString &key : std::as_const(m_keys)) {
        auto *tile = new QToolButton(this);
        tile->setIcon(QIcon(articleTile(*m_thumbnails, key, {}, kTileSide, devicePixelRatioF())));
        tile->setIconSize(QSize(kTileSide, kTileSide));
        tile->setToolTip(tr("Take this picture away"));
        tile->setAccessibleName(tile->toolTip());
        connect(m_thumbnails, &Thumbnails::changed, tile, [this, tile, key](const QString &changedKey) {
            if (changedKey == key)
                tile->setIcon(QIcon(articleTile(*m_thumbnails, key, {}, kTileSide, devicePixelRatioF())));
        });
        connect(tile, &QToolButton::clicked, this, [this, key] {
            m_keys.removeAll(key);
            rebuild();
            emit changed();
        });
        m_row->addWidget(tile);
        m_tiles.push_back(tile);
    }
}

} // namespace kontor
