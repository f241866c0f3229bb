// SPDX-License-Identifier: GPL-3.0-or-later
#include "fact.h"

#include "bodyversion.h"
#include "sha256.h"

#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

namespace kontor {

namespace {

QByteArray bigEndian(qint64 value)
{
    QByteArray out(8, Qt::Uninitialized);
    qToBigEndian(value, out.data());
    return out;
}

void appendPart(QByteArray &out, const QByteArray &part)
{
    QByteArray size(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(part.size()), size.data());
    out += size;
    out += part;
}

} // namespace

qint64 Fact::occurredMs() const
{
    const QJsonValue typed = json.value(QLatin1String("at_ms"));
    return typed.toInteger(hlc.ms());
}

qint64 Fact::unsureMs() const
{
    if (json.contains(QLatin1String("at_ms")))
        return 0;
    return std::clamp<qint64>(json.value(QLatin1String("unsure_ms")).toInteger(), 0, kUnknownClockMs);
}

bool Fact::knows(const Fact &other) const
{
    if (device == other.device)
        return hlc >= other.hlc;
    const QJsonValue seen = json.value(QLatin1String("seen"));
    const qint64 last = seen.isDouble() ? seen.toInteger() : place() - 1;
    return other.seq != 0 && other.seq <= last;
}

QByteArray factBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void parseFact(Fact &fact)
{
    fact.json = QJsonDocument::fromJson(fact.body).object();
    if (!liftBody(fact.kind, fact.json))
        fact.kind = FactKind::Unknown; // until this program is upgraded
    if (!fact.privateBody.isEmpty())
        fact.privateJson = QJsonDocument::fromJson(fact.privateBody).object();
}

void erasePersonal(Fact &fact)
{
    if (fact.salt.isEmpty() && fact.privateBody.isEmpty())
        return;
    fact.privateDigest = sha256({fact.salt, fact.privateBody});
    fact.salt.clear();
    fact.privateBody.clear();
    fact.privateJson = {};
}

QByteArray factLeaf(const Fact &fact)
{
    QByteArray publicBytes;
    publicBytes.reserve(fact.body.size() + 128);
    publicBytes += fact.id.bytes();
    appendPart(publicBytes, fact.kindText.toUtf8());
    QByteArray subjects;
    for (const RecordId &subject : fact.subjects)
        subjects += subject.bytes();
    appendPart(publicBytes, subjects);
    publicBytes += bigEndian(fact.deviceHlc.packed);
    appendPart(publicBytes, fact.actor.toUtf8());
    publicBytes += fact.txn.bytes();
    appendPart(publicBytes, fact.body);
    return sha256({publicBytes, fact.isErased() ? fact.privateDigest : sha256({fact.salt, fact.privateBody})});
}

QByteArray chainAfter(const QByteArray &chainBefore, const Fact &fact)
{
    const char verdict = static_cast<char>(fact.verdict);
    return sha256({chainBefore, bigEndian(fact.seq), fact.id.bytes(), fact.leaf, QByteArrayView(&verdict, 1),
                   bigEndian(fact.hlc.packed)});
}

QByteArray digestTerm(const Fact &fact)
{
    const char verdict = static_cast<char>(fact.verdict);
    return sha256(
        {fact.id.bytes(), bigEndian(fact.seq), QByteArrayView(&verdict, 1), bigEndian(fact.hlc.packed), fact.leaf});
}

} // namespace kontor
