// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirefact.h"

#include "wirejson.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// As text where text gives back the same bytes, else as base64.
void putBytes(QJsonObject &object, const QString &key, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes)
        object.insert(key, text);
    else
        object.insert(key + u"64"_s, QString::fromLatin1(bytes.toBase64()));
}

QByteArray takeBytes(WireReader &reader, const char *key, const char *key64)
{
    if (reader.has(key64))
        return reader.base64(key64, kMostGroupBytes);
    const QByteArray bytes = reader.text(key, kMostGroupBytes).toUtf8();
    if (bytes.size() > kMostGroupBytes)
        reader.complain(u"“%1” is too long"_s.arg(QLatin1String(key)));
    return bytes;
}

void putContent(QJsonObject &object, const Fact &fact)
{
    QJsonArray subjects;
    for (const RecordId &subject : fact.subjects)
        subjects.append(subject.toString());
    object.insert(u"device"_s, fact.device.toString());
    object.insert(u"epoch"_s, fact.epoch);
    object.insert(u"dseq"_s, fact.dseq);
    object.insert(u"hlc"_s, fact.deviceHlc.packed);
    object.insert(u"actor"_s, fact.actor);
    object.insert(u"kind"_s, fact.kindText);
    object.insert(u"subjects"_s, subjects);
    object.insert(u"txn"_s, fact.txn.toString());
    if (!fact.batch.isNull())
        object.insert(u"batch"_s, fact.batch.toString());
    putBytes(object, u"body"_s, fact.body);
    if (!fact.salt.isEmpty())
        object.insert(u"salt"_s, QString::fromLatin1(fact.salt.toBase64()));
    if (!fact.privateBody.isEmpty())
        putBytes(object, u"private"_s, fact.privateBody);
    if (fact.isErased())
        object.insert(u"private_digest"_s, QString::fromLatin1(fact.privateDigest.toBase64()));
}

/// Of a fact whose personal fields were erased: it has either them or their digest.
void takeDigest(WireReader &reader, Fact &fact)
{
    if (!reader.has("private_digest"))
        return;
    constexpr qsizetype kDigestBytes = 32;
    fact.privateDigest = reader.base64("private_digest", kDigestBytes);
    if (fact.privateDigest.size() != kDigestBytes)
        reader.complain(u"“private_digest” is not of 32 bytes"_s);
    if (reader.has("salt") || reader.has("private") || reader.has("private64"))
        reader.complain(u"a fact has both its personal fields and their digest"_s);
}

void takeContent(WireReader &reader, Fact &fact)
{
    fact.device = DeviceId(reader.uuid("device"));
    fact.epoch = reader.number("epoch", 1, kMostNumber);
    fact.dseq = reader.number("dseq", -kMostNumber, kMostNumber);
    fact.deviceHlc = Hlc{reader.number("hlc", 0, kMostNumber)};
    fact.hlc = fact.deviceHlc;
    fact.actor = reader.text("actor", 200);
    fact.kindText = reader.text("kind", 100);
    if (fact.kindText.isEmpty())
        reader.complain(u"“kind” is empty"_s);
    fact.kind = factKindFromText(fact.kindText);
    for (const QJsonValue &subject : reader.array("subjects", kMostSubjects)) {
        fact.subjects.push_back(RecordId::fromString(subject.toString()));
        if (fact.subjects.back().isNull())
            reader.complain(u"a subject is no id"_s);
    }
    if (fact.subjects.empty())
        reader.complain(u"a fact names no record"_s);
    fact.txn = TxnId(reader.uuid("txn"));
    fact.batch = BatchId(reader.optionalUuid("batch"));
    fact.body = takeBytes(reader, "body", "body64");
    fact.salt = reader.base64("salt", 64);
    if (reader.has("private") || reader.has("private64"))
        fact.privateBody = takeBytes(reader, "private", "private64");
    takeDigest(reader, fact);
}

void takePlace(WireReader &reader, Fact &fact)
{
    fact.seq = reader.number("seq", 1, kMostNumber);
    fact.verdict = static_cast<Verdict>(reader.number("verdict", 1, 2));
    if (reader.has("reason"))
        fact.reason = reader.text("reason", 2000);
    if (reader.has("effective"))
        fact.hlc = Hlc{reader.number("effective", 0, kMostNumber)};
}

} // namespace

QJsonObject writtenToJson(const Fact &fact)
{
    QJsonObject object{{u"id"_s, fact.id.toString()}};
    putContent(object, fact);
    return object;
}

QJsonObject placedToJson(const Fact &fact, bool withContent)
{
    QJsonObject object{
        {u"id"_s, fact.id.toString()}, {u"seq"_s, fact.seq}, {u"verdict"_s, static_cast<int>(fact.verdict)}};
    if (!fact.reason.isEmpty())
        object.insert(u"reason"_s, fact.reason);
    if (!withContent || fact.hlc != fact.deviceHlc)
        object.insert(u"effective"_s, fact.hlc.packed);
    if (withContent)
        putContent(object, fact);
    return object;
}

Result<Fact> factFromJson(const QJsonObject &object)
{
    WireReader reader(object);
    Fact fact;
    fact.id = FactId(reader.uuid("id"));
    if (reader.has("kind"))
        takeContent(reader, fact);
    if (reader.has("seq"))
        takePlace(reader, fact);
    if (!reader.has("kind") && !reader.has("seq"))
        reader.complain(u"a fact has neither content nor place"_s);
    if (!reader.isSound())
        return reader.failure();
    if (!fact.kindText.isEmpty()) {
        parseFact(fact);
        fact.leaf = factLeaf(fact);
    }
    return fact;
}

Result<std::vector<Fact>> factsFromJson(const QJsonArray &array)
{
    std::vector<Fact> facts;
    facts.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue &value : array) {
        KONTOR_ASSIGN(Fact fact, factFromJson(value.toObject()));
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace kontor
