// SPDX-License-Identifier: GPL-3.0-or-later
// /openapi.json is a valid description, and one of this server.
#include "calladdress.h"
#include "syncroutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QJsonObject &document()
{
    static const QJsonObject kDocument = QJsonDocument::fromJson(openApi()).object();
    return kDocument;
}

/// What "#/a/b" names.
QJsonObject resolved(const QJsonObject &object)
{
    const QString reference = object["$ref"_L1].toString();
    if (reference.isEmpty())
        return object;
    QJsonValue value = document();
    for (const QString &step : reference.section(u'/', 1).split(u'/'))
        value = value.toObject().value(step);
    return value.toObject();
}

struct Described {
    QString method; ///< upper case
    QString path;
    QJsonObject operation;
    [[nodiscard]] QString name() const { return method + u' ' + path; }
    [[nodiscard]] QSet<QString> parametersIn(QLatin1String place) const
    {
        QSet<QString> names;
        const QJsonArray all = operation["parameters"_L1].toArray();
        for (const QJsonValue &one : all) {
            if (one["in"_L1] == place)
                names += one["name"_L1].toString();
        }
        return names;
    }
};

std::vector<Described> operations()
{
    std::vector<Described> all;
    const QJsonObject paths = document()["paths"_L1].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path->toObject();
        for (auto one = item.begin(); one != item.end(); ++one)
            all.push_back({one.key().toUpper(), path.key(), one->toObject()});
    }
    return all;
}

bool hasContent(const QJsonObject &object)
{
    const QJsonObject content = object["content"_L1].toObject();
    return !content.isEmpty() && std::all_of(content.begin(), content.end(), [](const QJsonValue &media) {
        return media["schema"_L1].isObject();
    });
}

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT
private slots:
    void theDocumentIsWhole()
    {
        QVERIFY(document()["openapi"_L1].toString().startsWith("3.1."_L1));
        QVERIFY(!document()["info"_L1]["title"_L1].toString().isEmpty());
        QVERIFY(!document()["info"_L1]["version"_L1].toString().isEmpty());
        static const QSet<QString> kKnown{u"openapi"_s, u"info"_s, u"paths"_s, u"components"_s};
        for (const QString &key : document().keys())
            QVERIFY2(kKnown.contains(key), qPrintable(key));
    }
    void everyOperationIsSound_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < operations().size(); ++i)
            QTest::newRow(qPrintable(operations()[i].name())) << static_cast<int>(i);
    }
    void everyOperationIsSound()
    {
        QFETCH(int, index);
        const Described one = operations()[static_cast<size_t>(index)];
        QVERIFY(one.path.startsWith(u'/'));
        QVERIFY(QStringList({u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s}).contains(one.method));
        const QJsonObject responses = one.operation["responses"_L1].toObject();
        QVERIFY(responses.contains("200"_L1) && responses.contains("default"_L1));
        for (auto it = responses.begin(); it != responses.end(); ++it) {
            const QJsonObject response = resolved(it->toObject());
            QVERIFY2(!response["description"_L1].toString().isEmpty() && hasContent(response), qPrintable(it.key()));
        }
        if (one.operation.contains("requestBody"_L1))
            QVERIFY(hasContent(one.operation["requestBody"_L1].toObject()));
        QSet<QString> inPath;
        for (auto it = QRegularExpression(u"\\{([a-z0-9]+)\\}"_s).globalMatch(one.path); it.hasNext();)
            inPath += it.next().captured(1);
        QCOMPARE(one.parametersIn("path"_L1), inPath);
        const QJsonArray parameters = one.operation["parameters"_L1].toArray();
        for (const QJsonValue &parameter : parameters)
            QVERIFY(parameter["schema"_L1].isObject()
                    && parameter["required"_L1].toBool() == (parameter["in"_L1] == "path"_L1));
        const QJsonArray security = one.operation["security"_L1].toArray();
        for (const QJsonValue &scheme : security)
            QVERIFY(document()["components"_L1]["securitySchemes"_L1][scheme.toObject().keys().front()].isObject());
    }
    void operationsHaveNamesOfTheirOwn()
    {
        QSet<QString> names;
        for (const Described &one : operations())
            names += one.operation["operationId"_L1].toString();
        QCOMPARE(names.size(), static_cast<qsizetype>(operations().size()));
    }
    void itDescribesTheRoutesAndNothingElse()
    {
        QStringList described;
        for (const Described &one : operations())
            described += one.name();
        QStringList there;
        for (const Route &route : routes())
            there += QLatin1String(route.method) + u' ' + QLatin1String(route.path);
        described.sort();
        there.sort();
        QCOMPARE(described, there);
    }
    void itSaysWhatTheRoutesTake()
    {
        for (const Described &one : operations()) {
            const QByteArray path = QByteArray(one.path.toLatin1()).replace("{", "").replace("}", "");
            const RouteMatch match = matchRoute(one.method.toLatin1(), path);
            QVERIFY2(match.route != nullptr, qPrintable(one.name()));
            QCOMPARE(one.operation.contains("requestBody"_L1), match.route->mostBytes > 0);
            QCOMPARE(one.operation["security"_L1].toArray().isEmpty(), !match.route->needsToken);
            QCOMPARE(one.operation["summary"_L1].toString(), QLatin1String(match.route->summary));
            const bool isOfAShop = match.route->call.has_value() || match.route->does == Route::Does::Live;
            QCOMPARE(one.parametersIn("header"_L1).contains(QLatin1String(kShopHeader)), isOfAShop);
        }
    }
    void itNamesTheFieldsThatAreRead()
    {
        QSet<QString> read;
        (void)pullFromQuery([&](const char *name) {
            read += QLatin1String(name);
            return QByteArray();
        });
        for (const Described &one : operations())
            QCOMPARE(one.parametersIn("query"_L1), one.path == "/v1/pull"_L1 ? read : QSet<QString>());
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
