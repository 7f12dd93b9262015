// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/understanding/words.h"
#include "tests/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace understanding;
using namespace Qt::StringLiterals;

namespace {

struct Labelled
{
    const char *text;
    std::set<Need> needs;
};

using enum Need;

// As people write to brands, newspapers, games, associations; none of them was in front of whoever
// wrote the rules. What is left out of a set is not wanted.
const std::vector<Labelled> french {
    { "Bonjour, à quelle heure ouvrez-vous samedi ?", { Question } },
    { "Est-ce que les chiens sont acceptés en terrasse", { Question } },
    { "Quelqu'un sait si le concert est maintenu", { Question } },
    { "Y a-t-il un parking à côté de la salle ?", { Question } },
    { "Peut-on venir avec des enfants en bas âge ?", { Question } },
    { "Comment on fait pour s'inscrire à la newsletter ?", { Question } },
    { "Je voudrais savoir si la visite est accessible en fauteuil", { Question } },
    { "Toujours rien reçu, commande passée il y a trois semaines, c'est inadmissible", { Complaint } },
    { "Deux heures d'attente au téléphone pour rien, service client lamentable", { Complaint } },
    { "Très déçue par la qualité, le tissu est déjà troué", { Complaint } },
    { "Le livreur a été désagréable et le colis est arrivé cassé", { Complaint } },
    { "Personne ne répond à mes mails, on se moque du monde", { Complaint } },
    { "Votre serveur était malpoli et la salle sale", { Complaint } },
    { "C'est honteux de traiter ses clients comme ça", { Complaint } },
    { "Je voudrais être remboursé, l'article ne convient pas", { Exchange } },
    { "Je souhaite échanger la robe contre une taille 40", { Exchange } },
    { "Comment obtenir une étiquette de retour ?", { Exchange, Question } },
    { "Merci d'annuler ma commande 45879632", { Exchange } },
    { "J'ai reçu le mauvais article, il me faut le bon modèle", { Exchange } },
    { "L'appli plante à chaque ouverture depuis la mise à jour", { Technical } },
    { "Impossible de me connecter à mon compte, mot de passe refusé", { Technical } },
    { "Le lien du billet ne marche pas", { Technical } },
    { "Erreur 500 au moment de payer", { Technical } },
    { "La page reste blanche sur mon téléphone Android 14, ça ne charge pas", { Technical } },
    { "Où peut-on acheter cette lampe ?", { Sale, Question } },
    { "C'est combien la livraison en Belgique ? Je voudrais commander", { Sale, Question } },
    { "Le modèle bleu sera de nouveau disponible quand ?", { Sale, Question } },
    { "Je suis intéressé par l'abonnement annuel, quel est le tarif", { Sale } },
    { "Il me le faut, je craque", { Sale } },
    { "Vous devriez proposer une version végétarienne", { Idea } },
    { "Ce serait bien de pouvoir trier les articles par date", { Idea } },
    { "Pourquoi ne pas ouvrir aussi le dimanche matin", { Idea } },
    { "Une suggestion : ajoutez un mode sombre", { Idea } },
    { "Il manque juste une option pour partager la liste", { Idea } },
    { "Bravo à toute l'équipe, c'était magnifique", { Praise } },
    { "Merci beaucoup pour votre accueil, on reviendra", { Praise } },
    { "J'adore votre nouvelle collection 😍", { Praise } },
    { "Excellent article, continuez comme ça", { Praise } },
    { "Service au top, je recommande", { Praise } },
    { "Gagnez de l'argent depuis chez vous, cliquez sur ce lien https://gain.example", { Spam } },
    { "Prêt entre particuliers rapide, contactez-moi sur WhatsApp", { Spam } },
    { "Investissez dans le bitcoin avec mon aide https://crypto.example", { Spam } },
    { "Mon fils s'est brûlé avec votre bouilloire", { Urgent } },
    { "Je vais saisir mon avocat et porter plainte", { Urgent, Complaint } },
    { "Mon compte a été piraté, aidez-moi vite", { Urgent } },
    { "Intoxication alimentaire après votre menu, je suis à l'hôpital", { Urgent } },
    { "Bonne journée à tous", {} },
    { "Nous étions douze autour de la table hier soir", {} },
    { "Je passe demain avec ma sœur", {} },
};

const std::vector<Labelled> english {
    { "What time do you open on Saturday?", { Question } },
    { "Does anyone know if the match is still on", { Question } },
    { "Can I bring my dog to the garden?", { Question } },
    { "Just wondering if there is parking nearby", { Question } },
    { "How do I sign up for the newsletter?", { Question } },
    { "Who wrote the article about the harbour?", { Question } },
    { "Still haven't received my order, three weeks now, unacceptable", { Complaint } },
    { "Two hours on hold and nobody answers, terrible service", { Complaint } },
    { "Very disappointed with the quality, it fell apart after a day", { Complaint } },
    { "The staff were rude and the room was dirty", { Complaint } },
    { "My flight was delayed again and no reply to my emails", { Complaint } },
    { "You charged me twice, this is a rip off", { Complaint } },
    { "I want a refund please", { Exchange } },
    { "Can I exchange it for a size 10?", { Exchange, Question } },
    { "Please cancel my order 8834521", { Exchange } },
    { "I need a return label for these shoes", { Exchange } },
    { "You sent the wrong size, I'd like a replacement", { Exchange } },
    { "The app keeps crashing since the update", { Technical } },
    { "Can't log in, it says error 403", { Technical } },
    { "Your website is down", { Technical } },
    { "Video won't load on Android 14", { Technical } },
    { "The login button does nothing on Firefox, looks like a bug", { Technical } },
    { "Where can I buy this lamp?", { Sale, Question } },
    { "How much is the blue one? I'd like to order two", { Sale, Question } },
    { "When will it be back in stock?", { Sale, Question } },
    { "Take my money", { Sale } },
    { "I'm interested in the yearly plan", { Sale } },
    { "You should add a vegetarian option", { Idea } },
    { "It would be great if we could sort by date", { Idea } },
    { "Feature request: dark mode", { Idea } },
    { "Why not open on Sundays too", { Idea } },
    { "I wish there was a way to share the list", { Idea } },
    { "Great job everyone, what a show", { Praise } },
    { "Thank you so much for the warm welcome", { Praise } },
    { "I love this new collection 😍", { Praise } },
    { "Best coffee in town, highly recommend", { Praise } },
    { "Well done to the whole team", { Praise } },
    { "Make money from home, click here https://gain.example", { Spam } },
    { "DM me for a quick loan, I am on WhatsApp", { Spam } },
    { "Invest in bitcoin with me https://crypto.example", { Spam } },
    { "My son got burned by your kettle", { Urgent } },
    { "I am taking this to my lawyer", { Urgent } },
    { "My account was hacked, help me right now", { Urgent } },
    { "Food poisoning after your menu, we are in hospital", { Urgent } },
    { "Have a nice evening all", {} },
    { "We were twelve around the table last night", {} },
    { "Coming tomorrow with my sister", {} },
};

struct Score
{
    int right = 0, wrong = 0, missed = 0;
    double precision() const { return right + wrong ? double(right) / (right + wrong) : 1; }
    double recall() const { return right + missed ? double(right) / (right + missed) : 1; }
    double f1() const
    {
        return right ? 2.0 * right / (2.0 * right + wrong + missed) : 0;
    }
};

std::map<Need, Score> judge(const std::vector<Labelled> &texts)
{
    std::map<Need, Score> scores;
    for (const Labelled &each : texts) {
        std::set<Need> found;
        for (const NeedFound &need : readText(each.text).needs)
            found.insert(need.need);
        for (std::size_t i = 0; i < needCount; ++i) {
            const Need need = Need(i);
            scores[need].right += found.count(need) && each.needs.count(need);
            scores[need].wrong += found.count(need) && !each.needs.count(need);
            scores[need].missed += !found.count(need) && each.needs.count(need);
        }
        if (found != each.needs) {
            std::string line = each.text;
            for (const Need need : found)
                line += " +" + std::string(key(need));
            UNSCOPED_INFO(line);
        }
    }
    return scores;
}

void hold(const std::map<Need, Score> &scores)
{
    double sum = 0;
    for (const auto &[need, score] : scores) {
        UNSCOPED_INFO(key(need) << " F1 " << score.f1() << " precision " << score.precision()
                                << " recall " << score.recall());
        sum += score.f1();
    }
    CHECK(sum / needCount >= 0.80);
    CHECK(scores.at(Question).f1() >= 0.85);
    CHECK(scores.at(Urgent).recall() >= 0.9);
    CHECK(scores.at(Urgent).precision() >= 0.5);
    CHECK(scores.at(Spam).precision() >= 0.95);
}

} // namespace

TEST_CASE("What messages in French want is found")
{
    const auto scores = judge(french);
    hold(scores);
}

TEST_CASE("What messages in English want is found")
{
    const auto scores = judge(english);
    hold(scores);
}

TEST_CASE("Several needs come with the most severe first")
{
    const Reading reading = readText(
        "Toujours rien reçu, l'appli plante, je veux être remboursé, sinon j'appelle mon avocat !");
    std::vector<Need> needs;
    for (const NeedFound &each : reading.needs)
        needs.push_back(each.need);
    CHECK(std::is_sorted(needs.begin(), needs.end()));
    REQUIRE(!needs.empty());
    CHECK(needs.front() == Urgent);
    CHECK(std::find(needs.begin(), needs.end(), Exchange) != needs.end());
}

TEST_CASE("Patterns may have gaps, places, numbers and weights against")
{
    NeedRules rules;
    CHECK(rules.add("ça_fait..que\tcomplaint\t1\n^où\tquestion\t1\n#order\texchange\t1\n"
                    "pas_urgent\turgent\t-2\nurgent\turgent\t1.5\n#price\tsale\t1\n").empty());
    const auto find = [&rules](std::string_view text) {
        Tokens tokens;
        tokens.read(text);
        std::vector<NeedFound> found;
        rules.find(tokens, 0, nullptr, Tongue::French, &found);
        std::set<Need> needs;
        for (const NeedFound &each : found)
            needs.insert(each.need);
        return needs;
    };
    CHECK(find("Ça fait trois longues semaines que j'attends") == std::set { Complaint });
    CHECK(find("ça fait un deux trois quatre cinq que").empty());
    CHECK(find("Où est-ce ?") == std::set { Question });
    CHECK(find("là où je vais").empty());
    CHECK(find("colis 6A12345678901") == std::set { Exchange });
    CHECK(find("en 2024").empty());
    CHECK(find("urgent") == std::set { Urgent });
    CHECK(find("pas urgent").empty());
    CHECK(find("à 12,50 €") == std::set { Sale });
    CHECK(rules.add("a\tnothing\t1\nb\tquestion\n..\tidea\t1\n") == std::vector<int> { 1, 2, 3 });
}

TEST_CASE("Every need has a key and comes back from it")
{
    for (std::size_t i = 0; i < needCount; ++i)
        CHECK(needFrom(key(Need(i))) == Need(i));
    CHECK(!needFrom("other"));
}
