// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturespanel.h"

#include "dashedframe.h"
#include "icons.h"
#include "picturestrip.h"
#include "section.h"
#include "theme.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int PanelTileSide = 96;
constexpr int Gap = 8;
constexpr int IconSide = 32;
constexpr int LeastHeight = PanelTileSide + 3 * Gap;
constexpr int MostHeight = 3 * (PanelTileSide + Gap) + 2 * Gap;
constexpr int DropZoneRadius = 8; // as the theme rounds it while it has the focus

/// Takes what is dropped anywhere in its frame of dashes.
class DropZone final : public QListView
{
public:
    using QListView::QListView;

protected:
    bool event(QEvent *event) override
    {
        const bool isDone = QListView::event(event);
        if (event->type() == QEvent::Paint && !hasFocus()) {
            QPainter painter(this);
            paintDashedFrame(painter, rect(), DropZoneRadius);
        }
        return isDone;
    }
};
} // namespace

PicturesPanel::PicturesPanel(Thumbnails &thumbnails, QWidget *parent)
    : QWidget(parent), m_strip(new PictureStrip(thumbnails, this))
{
    setAcceptDrops(true);
    buildView();
    m_hint = Section::label({}, u"muted"_s, this);
    m_altLabel = new QLabel(this);
    m_alt = new QLineEdit(this);
    m_alt->setMaxLength(500);
    m_altLabel->setBuddy(m_alt);
    m_add = new QPushButton(icon(u"plus"_s), QString(), this);
    m_remove = new QPushButton(icon(u"trash"_s), QString(), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_view, 1);
    column->addWidget(m_altLabel);
    column->addWidget(m_alt);
    column->addWidget(m_hint);
    column->addStretch(0);
    connect(m_add, &QPushButton::clicked, this, &PicturesPanel::choose);
    connect(m_remove, &QPushButton::clicked, this, &PicturesPanel::removeCurrent);
    connect(m_alt, &QLineEdit::editingFinished, this, [this] {
        if (m_alt->isModified() && !currentKey().isEmpty())
            emit described(currentKey(), m_alt->text());
        m_alt->setModified(false);
    });
    connect(m_strip, &PictureStrip::moveAsked, this, &PicturesPanel::moveAsked);
    connect(m_strip, &PictureStrip::filesDropped, this, &PicturesPanel::filesChosen);
    connect(m_strip, &PictureStrip::imageDropped, this, &PicturesPanel::imagePasted);
    retranslate();
    onCurrent();
}

void PicturesPanel::buildView()
{
    m_view = new DropZone(this);
    m_view->setModel(m_strip);
    m_view->setFlow(QListView::LeftToRight);
    m_view->setWrapping(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setIconSize(QSize(PanelTileSide, PanelTileSide));
    m_view->setGridSize(QSize(PanelTileSide + Gap, PanelTileSide + Gap));
    m_view->setSpacing(Gap / 2);
    m_view->setObjectName(u"pictures"_s);
    m_view->setMinimumHeight(LeastHeight);
    m_view->setMaximumHeight(MostHeight);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    addNothing();
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDropIndicatorShown(true);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PicturesPanel::onCurrent);
}

/// What stands in the view as long as it is empty.
void PicturesPanel::addNothing()
{
    auto *picture = new QLabel(m_view->viewport());
    picture->setPixmap(icon(u"image"_s, Theme::colors().muted).pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    m_nothing = Section::label({}, u"muted"_s, m_view->viewport());
    auto *column = new QVBoxLayout(m_view->viewport());
    column->setSpacing(Gap);
    column->addStretch(1);
    for (QLabel *label : {picture, m_nothing}) {
        label->setAlignment(Qt::AlignCenter);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    column->addStretch(1);
    const auto show = [this, picture] {
        picture->setVisible(m_strip->rowCount() == 0);
        m_nothing->setVisible(m_strip->rowCount() == 0);
    };
    connect(m_strip, &QAbstractItemModel::modelReset, this, show);
    show();
}

void PicturesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PicturesPanel::retranslate()
{
    m_view->setAccessibleName(tr("Pictures of the product"));
    m_add->setText(tr("Add pictures…"));
    m_remove->setText(tr("Remove"));
    m_altLabel->setText(tr("What it shows, for those who cannot see it"));
    m_alt->setPlaceholderText(tr("A red mug from the front"));
    m_nothing->setText(tr("Drop or paste pictures here"));
    m_hint->setText(tr("PNG, JPEG, GIF or WebP, up to 25 MB. Drag to change the order; the first one stands for the "
                       "product."));
}

void PicturesPanel::setPictures(const ProductId &product, const std::vector<ProductPicture> &pictures)
{
    m_product = product;
    const QString keep = m_wanted.isEmpty() ? currentKey() : m_wanted;
    m_strip->setPictures(pictures);
    const auto at = std::ranges::find(pictures, keep, &ProductPicture::key);
    if (!pictures.empty())
        m_view->setCurrentIndex(m_strip->index(at == pictures.end() ? 0 : static_cast<int>(at - pictures.begin())));
    m_wanted.clear();
    onCurrent();
}

QString PicturesPanel::currentKey() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_strip->pictures()[static_cast<size_t>(current.row())].key : QString();
}

void PicturesPanel::onCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    m_remove->setEnabled(current.isValid());
    m_alt->setEnabled(current.isValid());
    if (!m_alt->isModified() || !m_alt->hasFocus())
        m_alt->setText(current.isValid() ? m_strip->pictures()[static_cast<size_t>(current.row())].alt : QString());
}

/// Another desk may have taken the row out of the list while somebody looked for the files.
void PicturesPanel::choose()
{
    const ProductId product = m_product;
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Add pictures"), {}, tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"));
    addFiles(product, paths);
}

void PicturesPanel::addFiles(const ProductId &product, const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (m_product.isNull() || product != m_product)
        emit tooLate(static_cast<int>(paths.size()));
    else
        emit filesChosen(paths);
}

void PicturesPanel::removeCurrent()
{
    if (const QString key = currentKey(); !key.isEmpty())
        emit removed(key);
}

void PicturesPanel::moveCurrent(int by)
{
    const int place = m_view->currentIndex().row() + by;
    if (currentKey().isEmpty() || place < 0 || place >= m_strip->rowCount())
        return;
    m_wanted = currentKey();
    emit moveAsked(m_wanted, place);
}

void PicturesPanel::paste()
{
    const PicturesInMime found = picturesIn(QGuiApplication::clipboard()->mimeData());
    if (!found.paths.isEmpty())
        emit filesChosen(found.paths);
    else if (!found.png.isEmpty())
        emit imagePasted(found.png);
}

void PicturesPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (hasPictures(event->mimeData()))
        event->acceptProposedAction();
}

void PicturesPanel::dropEvent(QDropEvent *event)
{
    const PicturesInMime found = picturesIn(event->mimeData());
    if (!found.paths.isEmpty())
        emit filesChosen(found.paths);
    else if (!found.png.isEmpty())
        emit imagePasted(found.png);
    event->acceptProposedAction();
}

bool PicturesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    if (key->matches(QKeySequence::Paste))
        paste();
    else if (key->key() == Qt::Key_Delete)
        removeCurrent();
    else if (alt && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right))
        moveCurrent(key->key() == Qt::Key_Left ? -1 : 1);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace kontor
