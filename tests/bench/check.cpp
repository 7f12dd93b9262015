// SPDX-License-Identifier: GPL-3.0-or-later
// One post against seventeen accounts, as it is checked with every key: under a millisecond.
#include "core/schedule/composition.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

using namespace Qt::StringLiterals;

namespace {

QList<Account> accounts()
{
    QList<Account> made;
    for (int i = 0; i < 17; ++i) {
        Account account;
        account.id = i + 1;
        account.platform = platform::all()[i % platform::all().size()];
        Capabilities &can = account.capabilities;
        can.allow({ Capabilities::Publish, Capabilities::Reply, Capabilities::Images, Capabilities::AltText,
                    Capabilities::Thread, Capabilities::ContentWarning });
        can.unit = Capabilities::Unit(i % 4);
        can.textLimit = i % 3 == 0 ? 300 : i % 3 == 1 ? 500 : 3000;
        can.byteLimit = i % 3 == 0 ? 3000 : 0;
        can.linkWeight = i % 3 == 1 ? 23 : 0;
        can.shortMentions = i % 3 == 1;
        made.append(account);
    }
    return made;
}

} // namespace

void benchCheck()
{
    Composition post;
    post.common.text = u"Cette année encore, pas de Black Friday chez Lumen.\n\nÀ la place : la réparation"
                       " gratuite de toutes vos lampes, jusqu’au 30 novembre. #ReparerPlutotQueJeter"
                       " https://lumen.example/reparer @claire@example.social"_s;
    post.common.comment = u"Le guide : https://lumen.example/guide"_s;
    post.campaign.name = u"Réparer"_s;
    for (int i = 0; i < 2; ++i) {
        Media media;
        media.path = u"/nowhere/%1.jpeg"_s.arg(i);
        media.mimeType = u"image/jpeg"_s;
        media.altText = u"Une lampe"_s;
        post.common.media.append(media);
    }
    const QList<Account> all = accounts();
    QList<double> rounds;
    qsizetype found = 0;
    for (int round = 0; round < 201; ++round) {
        const double before = threadCpuNow();
        for (const Account &account : all)
            found += composition::problems(composition::leaving(post, account), account, instant(0)).size();
        rounds.append(threadCpuNow() - before);
    }
    print("check problems", double(found), "");
    print("check one post, 17 accounts", median(rounds), "cpu ms");
}
