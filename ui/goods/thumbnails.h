// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictureshelf.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QThreadPool>

namespace kontor {

/// Decodes a picture fully, with a limit on the memory that takes. Errors: those of readPictureHead(),
/// picture_broken, picture_format_unknown (no decoder for it on this computer). For any thread.
[[nodiscard]] Result<QImage> decodePicture(const QByteArray &bytes, QSize within = {});

/// Small pictures of goods. Each is made once, beside the window's thread, and kept in this user's cache.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    static constexpr int Side = 192; ///< pixels of the longer side
    static constexpr int RowSide = 64; ///< the same, for the rows of a list

    explicit Thumbnails(const QString &shopPath, QObject *parent = nullptr, int side = Side);
    ~Thumbnails() override;

    enum class State { Ready, Coming, Missing, Broken };
    /// The picture when it is at hand; otherwise it is fetched and changed() tells when it is there.
    [[nodiscard]] QPixmap pixmap(const QString &key);
    [[nodiscard]] State state(const QString &key) const;
    /// Looks again for pictures that were missing: they may have come from another desk.
    void lookAgain();
    [[nodiscard]] const PictureShelf &shelf() const { return m_shelf; }

signals:
    void changed(const QString &key);

private:
    struct Entry {
        State state = State::Coming;
        QPixmap pixmap;
    };
    void keep(const QString &key, State state, const QImage &image);
    void trim();

    int m_side;
    int m_asked = 0; ///< the newest goes first: what was scrolled past can wait
    qsizetype m_coming = 0;
    PictureShelf m_shelf;
    QString m_cacheFolder;
    QThreadPool m_pool;
    QHash<QString, Entry> m_entries;
};

} // namespace kontor
