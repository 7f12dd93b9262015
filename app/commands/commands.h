// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

// One function per command, one file per family.
namespace commands {

using commandline::Call;

Task<int> sample(Call call);
Task<int> accountAdd(Call call);
Task<int> accountList(Call call);
Task<int> accountCheck(Call call);
Task<int> accountRemove(Call call);
Task<int> feedsAdd(Call call);
Task<int> feedsList(Call call);
Task<int> feedsRemove(Call call);
Task<int> feedsImport(Call call); // account add feeds, too
Task<int> feedsExport(Call call);
Task<int> sync(Call call);
Task<int> inbox(Call call);
Task<int> show(Call call);
Task<int> reply(Call call);
Task<int> done(Call call);
Task<int> snooze(Call call);
Task<int> search(Call call);
Task<int> analyse(Call call);
Task<int> correct(Call call);
Task<int> correctionList(Call call);
Task<int> wordSet(Call call);
Task<int> wordList(Call call);
Task<int> phraseSet(Call call);
Task<int> phraseList(Call call);
Task<int> post(Call call);
Task<int> publications(Call call);
Task<int> publicationRetry(Call call);
Task<int> publicationCancel(Call call);
Task<int> publicationConfirm(Call call);
Task<int> publicationEdit(Call call);
Task<int> publicationDelete(Call call);
Task<int> slotList(Call call);
Task<int> slotAdd(Call call);
Task<int> slotRemove(Call call);
Task<int> importPlan(Call call); // the plan from a file
Task<int> exportPlan(Call call); // and to one
Task<int> hold(Call call); // all posts, until it is let go
Task<int> act(Call call);
Task<int> moderate(Call call);
Task<int> ledger(Call call); // the register of moderation
Task<int> charterList(Call call);
Task<int> charterStart(Call call);
Task<int> ruleList(Call call);
Task<int> ruleShow(Call call);
Task<int> ruleAdd(Call call);
Task<int> ruleRun(Call call);
Task<int> ruleOn(Call call);
Task<int> ruleOff(Call call);
Task<int> ruleLog(Call call);
Task<int> ruleUndo(Call call);
Task<int> watchAdd(Call call);
Task<int> watchList(Call call);
Task<int> watchChange(Call call);
Task<int> watchRemove(Call call);
Task<int> watchRun(Call call);
Task<int> watchTest(Call call);
Task<int> mentions(Call call);
Task<int> mentionRelevant(Call call);
Task<int> mentionAside(Call call);
Task<int> mentionMood(Call call);
Task<int> mentionForward(Call call);
Task<int> watchForget(Call call);
Task<int> report(Call call);
Task<int> digest(Call call);
Task<int> alerts(Call call);
Task<int> people(Call call);
Task<int> privacyExport(Call call);
Task<int> privacyErase(Call call);
Task<int> privacyRegister(Call call);
Task<int> agent(Call call);
Task<int> doctor(Call call);
Task<int> backup(Call call);
Task<int> restore(Call call);

} // namespace commands
