<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Parvis</source>
        <translation>À propos de Parvis</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The desktop workplace of a community manager. A parvis is the open square in front of a public building: where people meet.</source>
        <translation>Le poste de travail du gestionnaire de communauté. Un parvis est la place ouverte devant un édifice public&#xa0;: là où les gens se rencontrent.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Construit avec</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Allowed to</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>used up, goes on at %1</source>
        <translation>atteinte, reprise à %1</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Dernier succès</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Public page</source>
        <translation>Page publique</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) left</source>
        <translation>
            <numerusform>%Ln requête restante</numerusform>
            <numerusform>%Ln requêtes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Read only: watched, never answered</source>
        <translation>Lecture seule : on observe, on ne répond pas</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>Ajouter un flux</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>The feeds you follow, for another reader (OPML)</source>
        <translation>Les flux que vous suivez, pour un autre lecteur (OPML)</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Sign in to %1 again</source>
        <translation>Se reconnecter à %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Messages and planned posts stay as they are. It has to be the same account: %1.</source>
        <translation>Les messages et les publications prévues restent en place. Il faut que ce soit le même compte&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Se connecter par le navigateur</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>mastodon.example</source>
        <translation>mastodon.example</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Use an access token instead</source>
        <translation>Utiliser plutôt un jeton d’accès</translation>
    </message>
    <message>
        <source>Use the browser instead</source>
        <translation>Utiliser plutôt le navigateur</translation>
    </message>
    <message>
        <source>name.bsky.social</source>
        <translation>nom.bsky.social</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Made in Bluesky under Settings, Privacy and security, App passwords. Allow direct messages there if they are to be answered here.</source>
        <translation>Il se crée dans Bluesky&#xa0;: Paramètres, Confidentialité et sécurité, Mots de passe d’application. Il faut y autoriser les messages directs pour y répondre ici.</translation>
    </message>
    <message>
        <source>Found from the handle</source>
        <translation>Trouvé d’après l’identifiant</translation>
    </message>
    <message>
        <source>Server (rarely needed)</source>
        <translation>Serveur (rarement utile)</translation>
    </message>
    <message>
        <source>No page appeared: copy its address</source>
        <translation>Aucune page ne s’ouvre&#xa0;: copier son adresse</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Code shown by the page</source>
        <translation>Code affiché par la page</translation>
    </message>
    <message>
        <source>Use code</source>
        <translation>Valider le code</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>En attente du navigateur</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Allow Parvis on the page that opened, then come back here.</source>
        <translation>Autoriser Parvis sur la page qui s’est ouverte, puis revenir ici.</translation>
    </message>
    <message>
        <source>The handle or the app password is not right. The account&apos;s own password does not work here.</source>
        <translation>L’identifiant ou le mot de passe d’application n’est pas le bon. Le mot de passe du compte lui-même ne convient pas ici.</translation>
    </message>
    <message>
        <source>The server did not accept it. Try again, or use an access token.</source>
        <translation>Le serveur ne l’a pas accepté. Réessayer, ou utiliser un jeton d’accès.</translation>
    </message>
    <message>
        <source>That is another account. Sign in as %1.</source>
        <translation>C’est un autre compte. Se connecter en tant que %1.</translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation>Vérifier l’adresse et la connexion.</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>Ajouter un flux</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>What others publish comes here to be watched and found again. It asks for no answer, and nothing is sent there.</source>
        <translation>Ce que d’autres publient arrive ici pour être observé et retrouvé. Cela n’attend aucune réponse, et rien n’y est envoyé.</translation>
    </message>
    <message>
        <source>news.example.org</source>
        <translation>actus.example.org</translation>
    </message>
    <message>
        <source>Address of a feed, or of a page that has one</source>
        <translation>Adresse d’un flux, ou d’une page qui en a un</translation>
    </message>
    <message>
        <source>Bring the list of another reader (OPML)…</source>
        <translation>Reprendre la liste d’un autre lecteur (OPML)…</translation>
    </message>
    <message>
        <source>blog.example.org</source>
        <translation>blog.example.org</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Made on the site under Users, Profile, Application Passwords. What Parvis may do there is what this user may do: an editor sees all comments and approves them.</source>
        <translation>Se crée sur le site, dans Comptes, Profil, Mots de passe d’application. Parvis peut y faire ce que ce compte peut faire : un éditeur voit tous les commentaires et les approuve.</translation>
    </message>
    <message>
        <source>The list of another reader</source>
        <translation>La liste d’un autre lecteur</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml);;All files (*)</source>
        <translation>Listes de flux (*.opml *.xml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Looking for the feed</source>
        <translation>Recherche du flux</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Pas ajouté</translation>
    </message>
    <message>
        <source>The user name or the application password is not right. The password that opens the site in a browser does not work here.</source>
        <translation>L’identifiant ou le mot de passe d’application n’est pas bon. Le mot de passe qui ouvre le site dans un navigateur ne marche pas ici.</translation>
    </message>
    <message>
        <source>No WordPress answers there, or its interface for programs (REST) is closed.</source>
        <translation>Aucun WordPress ne répond à cette adresse, ou son interface pour les programmes (REST) est fermée.</translation>
    </message>
    <message>
        <source>This site takes no application passwords. They need https, and security plug-ins can switch them off.</source>
        <translation>Ce site n’accepte pas les mots de passe d’application. Il leur faut https, et des extensions de sécurité peuvent les désactiver.</translation>
    </message>
    <message>
        <source>There is no feed at this address, and its page names none.</source>
        <translation>Il n’y a pas de flux à cette adresse, et sa page n’en indique aucun.</translation>
    </message>
    <message>
        <source>The address leads into a private network, or has no secure connection (https).</source>
        <translation>L’adresse mène dans un réseau privé, ou n’a pas de connexion sûre (https).</translation>
    </message>
    <message>
        <source>This is no list of feeds.</source>
        <translation>Ce n’est pas une liste de flux.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Connexion refusée</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Remove %1 from this workspace?</source>
        <translation>Retirer %1 de cet espace&#x202f;?</translation>
    </message>
    <message>
        <source>Its messages, its planned posts and its sign-in are erased here. Nothing changes on the platform. To repair the connection, sign in again instead: that keeps everything.</source>
        <translation>Ses messages, ses publications prévues et sa connexion sont effacés ici. Rien ne change sur la plateforme. Pour réparer la connexion, mieux vaut se reconnecter&#xa0;: tout est gardé.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Retirer le compte</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>La connexion fonctionne.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>The feeds you follow, as OPML</source>
        <translation>Les flux que vous suivez, au format OPML</translation>
    </message>
    <message>
        <source>feeds</source>
        <translation>flux</translation>
    </message>
    <message>
        <source>%1 is no longer followed</source>
        <translation>%1 n’est plus suivi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) exported</source>
        <translation>
            <numerusform>%Ln flux exporté</numerusform>
            <numerusform>%Ln flux exportés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertDesk</name>
    <message>
        <source>No alerts of this for a day</source>
        <translation>Plus d’alerte à ce sujet pendant un jour</translation>
    </message>
    <message>
        <source>Alerts of this are on again</source>
        <translation>Les alertes à ce sujet reprennent</translation>
    </message>
    <message>
        <source>Noted as handled</source>
        <translation>Notée comme traitée</translation>
    </message>
    <message>
        <source>Noted as no storm: such hours are usual from now on</source>
        <translation>Notée comme n’étant pas une crise&#xa0;: de telles heures sont désormais habituelles</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>De nouveau en cours</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln negative message(s) since %1</source>
        <translation>
            <numerusform>%Ln message négatif depuis %1</numerusform>
            <numerusform>%Ln messages négatifs depuis %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 times the usual</source>
        <translation>%1, %2&#xa0;fois plus que d’habitude</translation>
    </message>
    <message>
        <source>%1, where there are hardly any as a rule</source>
        <extracomment>Hardly any are usual, so that no number of times makes sense</extracomment>
        <translation>%1, alors qu’il n’y en a presque jamais</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Most repeat %1</source>
        <translation>Ce qui revient le plus&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2; the first came from %3.</source>
        <translation>%1. %2&#xa0;; le premier vient de %3.</translation>
    </message>
    <message>
        <source>%1. The first came from %2.</source>
        <translation>%1. Le premier vient de %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln message(s) read were surely negative; %2 are usual.</source>
        <translation>
            <numerusform>%1 du seul message lu est nettement négatif&#xa0;; %2 d’habitude.</numerusform>
            <numerusform>%1 des %Ln messages lus sont nettement négatifs&#xa0;; %2 d’habitude.</numerusform>
        </translation>
    </message>
    <message>
        <source>There were less than two weeks of messages to compare with: the usual is a guess.</source>
        <translation>Il y avait moins de deux semaines de messages à comparer&#xa0;: l’habitude n’est qu’estimée.</translation>
    </message>
    <message>
        <source>In such hours about %1 are usual, going by the four weeks before.</source>
        <translation>À de telles heures, il y en a environ %1 d’habitude, d’après les quatre semaines précédentes.</translation>
    </message>
    <message>
        <source>It was enough for an alert from %1 until %2.</source>
        <translation>De quoi alerter dès %1, et jusqu’à %2.</translation>
    </message>
    <message>
        <source>It was enough for an alert (%1).</source>
        <translation>De quoi alerter (%1).</translation>
    </message>
    <message>
        <source>Parvis was not looking then, and saw it later (%1).</source>
        <translation>Parvis ne regardait pas à ce moment, et l’a vu plus tard (%1).</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Traitée</translation>
    </message>
    <message>
        <source>No storm</source>
        <translation>Pas une crise</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En sourdine</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 par %2, %3</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>En sourdine jusqu’à %1</translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln</source>
        <translation>
            <numerusform>Le montrer</numerusform>
            <numerusform>Montrer les %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>A watch that was removed</source>
        <translation>Une veille qui a été supprimée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln negative mention(s) since %1</source>
        <translation>
            <numerusform>%Ln mention négative depuis %1</numerusform>
            <numerusform>%Ln mentions négatives depuis %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln mention(s) found were surely negative; %2 are usual.</source>
        <translation>
            <numerusform>Sur %Ln mention trouvée, %1 étaient sûrement négatives ; d’habitude %2.</numerusform>
            <numerusform>Sur %Ln mentions trouvées, %1 étaient sûrement négatives ; d’habitude %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>There were less than two weeks of mentions to compare with: the usual is a guess.</source>
        <translation>Il y avait moins de deux semaines de mentions pour comparer : l’habitude est estimée.</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
</context>
<context>
    <name>AlertsPane</name>
    <message>
        <source>Find in alerts</source>
        <translation>Chercher dans les alertes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>No alert is open</source>
        <translation>Aucune alerte n’est ouverte</translation>
    </message>
    <message>
        <source>Choose one to see what stood behind it and what was done.</source>
        <translation>Choisissez-en une pour voir ce qu’il y avait derrière et ce qui a été fait.</translation>
    </message>
    <message>
        <source>No alert so far</source>
        <translation>Aucune alerte jusqu’ici</translation>
    </message>
    <message>
        <source>How easily</source>
        <translation>Avec quelle facilité</translation>
    </message>
    <message>
        <source>Nothing like that</source>
        <translation>Rien de tel</translation>
    </message>
    <message>
        <source>Look for other words.</source>
        <translation>Cherchez d’autres mots.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) behind it</source>
        <translation>
            <numerusform>%Ln message derrière</numerusform>
            <numerusform>%Ln messages derrière</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>les %1 premiers sont listés</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>The first came from %1</source>
        <translation>Le premier vient de %1</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>De nouveau en cours</translation>
    </message>
    <message>
        <source>Handled…</source>
        <translation>Traitée…</translation>
    </message>
    <message>
        <source>No storm</source>
        <translation>Pas une crise</translation>
    </message>
    <message>
        <source>Alert again</source>
        <translation>Alerter de nouveau</translation>
    </message>
    <message>
        <source>Mute for a day</source>
        <translation>Sourdine d’un jour</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Note it as handled</source>
        <translation>Noter comme traitée</translation>
    </message>
    <message>
        <source>Show them in the watch</source>
        <translation>Les montrer dans la veille</translation>
    </message>
    <message>
        <source>What your accounts receive, and what your watches find, is compared with the same hours of the four weeks before. When clearly more of it is bad news than usual, it is told here and across the window. Nothing else is looked at.</source>
        <translation>Ce que vos comptes reçoivent et ce que vos veilles trouvent est comparé aux mêmes heures des quatre semaines précédentes. Quand la part des mauvaises nouvelles dépasse nettement l’habitude, c’est dit ici et en travers de la fenêtre. Rien d’autre n’est examiné.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) behind it</source>
        <translation>
            <numerusform>%Ln mention derrière</numerusform>
            <numerusform>%Ln mentions derrière</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it in the watch</source>
        <translation>La montrer dans la veille</translation>
    </message>
</context>
<context>
    <name>BehindPane</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>+ %1</source>
        <extracomment>Engagements won: + 12</extracomment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>les %1 premiers sont listés</translation>
    </message>
    <message>
        <source>The 90 days until %1</source>
        <translation>Les 90 jours jusqu’au %1</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Post by %1 · %2</source>
        <translation>Publication de %1 · %2</translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <translation>Avertissement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleted on the platform</source>
        <translation>Supprimé sur la plateforme</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>Modifié à %1</translation>
    </message>
    <message>
        <source>Sent · %1 ✓</source>
        <translation>Envoyé · %1 ✓</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Avant&#xa0;:</translation>
    </message>
    <message>
        <source>Leaves at %1</source>
        <translation>Part à %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Il y est</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation>Modifier ou supprimer</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Sent by %1 · %2 ✓</source>
        <translation>Envoyé par %1 · %2 ✓</translation>
    </message>
    <message>
        <source>Scheduled: %1</source>
        <translation>Programmée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>Ne rien sélectionner (Échap)</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionnée</numerusform>
            <numerusform>%Ln sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Take in a calendar</source>
        <translation>Ajouter un calendrier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) can be taken in. A calendar of the same name is replaced.</source>
        <translation>
            <numerusform>%Ln événement peut être ajouté. Un calendrier du même nom est remplacé.</numerusform>
            <numerusform>%Ln événements peuvent être ajoutés. Un calendrier du même nom est remplacé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What could not be read:</source>
        <translation>Ce qui n’a pas pu être lu :</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message numerus="yes">
        <source>%n post(s) selected</source>
        <translation>
            <numerusform>%n publication sélectionnée</numerusform>
            <numerusform>%n publications sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>New post at this time</source>
        <translation>Nouvelle publication à cette heure</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Soumettre à validation</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Note an idea</source>
        <translation>Noter une idée</translation>
    </message>
    <message>
        <source>What happens that day…</source>
        <translation>Ce qui se passe ce jour-là…</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>The file is too large</source>
        <translation>Le fichier est trop grand</translation>
    </message>
    <message>
        <source>There are more than %1 events: the rest is left out</source>
        <translation>Il y a plus de %1 événements : le reste est laissé de côté</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8</source>
        <translation>Le fichier n’est pas un texte en UTF-8</translation>
    </message>
    <message>
        <source>The file is no calendar</source>
        <translation>Le fichier n’est pas un calendrier</translation>
    </message>
    <message>
        <source>The file ends in the middle of %1</source>
        <translation>Le fichier s’arrête au milieu de %1</translation>
    </message>
    <message>
        <source>An end without its beginning: %1</source>
        <translation>Une fin sans son début : %1</translation>
    </message>
    <message>
        <source>This says nothing: %1</source>
        <translation>Ceci ne dit rien : %1</translation>
    </message>
    <message>
        <source>“%1” does not say when it is</source>
        <translation>« %1 » ne dit pas quand il a lieu</translation>
    </message>
    <message>
        <source>An event without a name</source>
        <translation>Un événement sans nom</translation>
    </message>
    <message>
        <source>No date or time: %1</source>
        <translation>Ni date ni heure : %1</translation>
    </message>
    <message>
        <source>It ends before it begins: %1</source>
        <translation>Il finit avant de commencer : %1</translation>
    </message>
    <message>
        <source>The time zone “%1” is not known: read as a time here</source>
        <translation>Le fuseau « %1 » est inconnu : lu comme une heure d’ici</translation>
    </message>
    <message>
        <source>It comes again in a way that is not read, and is kept once: %1</source>
        <translation>Il revient d’une façon qui n’est pas lue, et n’est gardé qu’une fois : %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>%1 free slot</source>
        <translation>%1 créneau libre</translation>
    </message>
    <message>
        <source>free slot +</source>
        <translation>créneau libre +</translation>
    </message>
</context>
<context>
    <name>CellsView</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Week by account</source>
        <translation>Semaine par compte</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show the chart</source>
        <translation>Afficher le graphique</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>Afficher les chiffres en tableau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les chiffres</translation>
    </message>
</context>
<context>
    <name>CharterPane</name>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>As a web page…</source>
        <translation>En page web…</translation>
    </message>
    <message>
        <source>As Markdown…</source>
        <translation>En Markdown…</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Articles of the charter</source>
        <translation>Articles de la charte</translation>
    </message>
    <message>
        <source>Language of the charter</source>
        <translation>Langue de la charte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Titre de l’article</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>What is asked of everyone, and what happens otherwise. Lines that begin with - become a list.</source>
        <translation>Ce qui est demandé à chacun, et ce qui se passe sinon. Les lignes qui commencent par - forment une liste.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>Aucun article ouvert</translation>
    </message>
    <message>
        <source>Every moderation names the article it goes by. Its wording then is kept in the register.</source>
        <translation>Chaque décision de modération cite un article. Son intitulé du moment est conservé dans le registre.</translation>
    </message>
    <message>
        <source>No charter yet</source>
        <translation>Pas encore de charte</translation>
    </message>
    <message>
        <source>The rules of the house, which moderation cites. Begin with ten articles of ours in French, English, Spanish and German, and make them yours.</source>
        <translation>Les règles de la maison, que la modération cite. Partez de dix articles rédigés en français, anglais, espagnol et allemand, puis adaptez-les.</translation>
    </message>
    <message>
        <source>Begin with these</source>
        <translation>Partir de ceux-ci</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>to translate</source>
        <translation>à traduire</translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation>Article %1</translation>
    </message>
    <message>
        <source>Article deleted</source>
        <translation>Article supprimé</translation>
    </message>
    <message>
        <source>Charter as a web page</source>
        <translation>Charte en page web</translation>
    </message>
    <message>
        <source>charter</source>
        <translation>charte</translation>
    </message>
    <message>
        <source>Charter as Markdown</source>
        <translation>Charte en Markdown</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Charte</translation>
    </message>
    <message>
        <source>Charter of %1</source>
        <translation>Charte de %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Version du %1</translation>
    </message>
    <message>
        <source>Charter written</source>
        <translation>Charte enregistrée</translation>
    </message>
    <message>
        <source>Alt and the arrow keys, in the list</source>
        <translation>Alt et les flèches, dans la liste</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>ColleagueList</name>
    <message>
        <source>Colleagues</source>
        <translation>Collègues</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>unknown option --%1</source>
        <translation>option inconnue --%1</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 attend une valeur</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>aucune commande</translation>
    </message>
    <message>
        <source>unknown command %1</source>
        <translation>commande inconnue %1</translation>
    </message>
    <message>
        <source>parvis [--workspace DIR] opens the window. Commands:</source>
        <translation>parvis [--workspace DOSSIER] ouvre la fenêtre. Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Every listing takes --json. Texts come from arguments or, without one, from the standard input.</source>
        <translation>Chaque liste accepte --json. Les textes viennent des arguments ou, à défaut, de l’entrée standard.</translation>
    </message>
    <message>
        <source>--server takes an address</source>
        <translation>--server attend une adresse</translation>
    </message>
    <message>
        <source>nothing came from the standard input</source>
        <translation>rien n’est venu de l’entrée standard</translation>
    </message>
    <message>
        <source>--password-stdin is needed</source>
        <translation>il faut --password-stdin</translation>
    </message>
    <message>
        <source>--handle is needed</source>
        <translation>il faut --handle</translation>
    </message>
    <message>
        <source>--server is needed</source>
        <translation>il faut --server</translation>
    </message>
    <message>
        <source>another account of this platform is in the workspace</source>
        <translation>un autre compte de cette plateforme est dans l’espace</translation>
    </message>
    <message>
        <source>inbox takes --view todo|waiting|snoozed|done|all and --limit N</source>
        <translation>inbox accepte --view todo|waiting|snoozed|done|all et --limit N</translation>
    </message>
    <message>
        <source>search needs words</source>
        <translation>search attend des mots</translation>
    </message>
    <message>
        <source>a number is needed, as the listings print it</source>
        <translation>il faut un numéro, tel que les listes l’affichent</translation>
    </message>
    <message>
        <source>--at takes YYYY-MM-DD HH:MM</source>
        <translation>--at attend AAAA-MM-JJ HH:MM</translation>
    </message>
    <message>
        <source>no such time zone</source>
        <translation>fuseau horaire inconnu</translation>
    </message>
    <message>
        <source>that time has gone by</source>
        <translation>cette heure est passée</translation>
    </message>
    <message>
        <source>clocks go forward then: it will be sent at %1</source>
        <translation>changement d’heure à ce moment&#xa0;: envoi à %1</translation>
    </message>
    <message>
        <source>--alt follows the --media that it describes</source>
        <translation>--alt suit le --media qu’il décrit</translation>
    </message>
    <message>
        <source>--poll-hours takes a number of hours</source>
        <translation>--poll-hours attend un nombre d’heures</translation>
    </message>
    <message>
        <source>--to names the accounts</source>
        <translation>--to nomme les comptes</translation>
    </message>
    <message>
        <source>--visibility takes public, unlisted, followers or direct</source>
        <translation>--visibility attend public, unlisted, followers ou direct</translation>
    </message>
    <message>
        <source>--native goes with --at</source>
        <translation>--native va avec --at</translation>
    </message>
    <message>
        <source>no such state</source>
        <translation>état inconnu</translation>
    </message>
    <message>
        <source>act takes what to do and a conversation&apos;s number</source>
        <translation>act attend ce qu’il faut faire et le numéro d’une conversation</translation>
    </message>
    <message>
        <source>--now takes a time like 2026-11-20T15:00:00Z</source>
        <translation>--now attend une heure comme 2026-11-20T15:00:00Z</translation>
    </message>
    <message>
        <source>the sample needs a folder of its own: --workspace DIR</source>
        <translation>l’exemple veut un dossier à lui&#xa0;: --workspace DOSSIER</translation>
    </message>
    <message>
        <source>backup needs a file</source>
        <translation>backup attend un fichier</translation>
    </message>
    <message>
        <source>restore needs a file</source>
        <translation>restore attend un fichier</translation>
    </message>
    <message>
        <source>Parvis is running on this workspace</source>
        <translation>Parvis est ouvert sur cet espace</translation>
    </message>
    <message>
        <source>none yet in %1</source>
        <translation>aucun encore dans %1</translation>
    </message>
    <message>
        <source>the package tzdata is missing</source>
        <translation>le paquet tzdata manque</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring</source>
        <translation>le trousseau du bureau</translation>
    </message>
    <message>
        <source>a file sealed by a passphrase</source>
        <translation>un fichier scellé par une phrase de passe</translation>
    </message>
    <message numerus="yes">
        <source>this computer&apos;s clock is %n minute(s) off</source>
        <translation>
            <numerusform>l’horloge de cet ordinateur a %n minute d’écart</numerusform>
            <numerusform>l’horloge de cet ordinateur a %n minutes d’écart</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no workspace in %1</source>
        <translation>il n’y a pas d’espace dans %1</translation>
    </message>
    <message>
        <source>--workspace needs a folder</source>
        <translation>--workspace attend un dossier</translation>
    </message>
    <message>
        <source>Open this address in a browser: %1</source>
        <translation>Ouvrir cette adresse dans un navigateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>The code it shows</source>
        <translation>Le code affiché</translation>
    </message>
    <message>
        <source>Parvis is signed in. This page may be closed.</source>
        <translation>Parvis est connecté. Cette page peut être fermée.</translation>
    </message>
    <message>
        <source>Parvis was not signed in. This page may be closed.</source>
        <translation>Parvis n’a pas été connecté. Cette page peut être fermée.</translation>
    </message>
    <message>
        <source>A passphrase for the vault</source>
        <translation>Une phrase de passe pour le coffre</translation>
    </message>
    <message>
        <source>That was not it. Passphrase</source>
        <translation>Ce n’est pas elle. Phrase de passe</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>analyse reads texts from the standard input, one a line</source>
        <translation>analyse lit des textes sur l’entrée standard, un par ligne</translation>
    </message>
    <message>
        <source>snooze needs a time to come: &quot;2026-12-01 14:30&quot;, 14:30, 3 d</source>
        <translation>snooze demande un moment à venir : « 2026-12-01 14:30 », 14:30, 3 j</translation>
    </message>
    <message>
        <source>%1 has not been sent</source>
        <translation>%1 n’a pas été envoyé</translation>
    </message>
    <message>
        <source>correct takes --need or --mood</source>
        <translation>correct prend --need ou --mood</translation>
    </message>
    <message>
        <source>word set takes a language, a word and its meaning (-3 to 3)</source>
        <translation>word set prend une langue, un mot et son sens (de -3 à 3)</translation>
    </message>
    <message>
        <source>--after takes the number of a message, as show prints it</source>
        <translation>--after prend le numéro d’un message, tel que show l’affiche</translation>
    </message>
    <message>
        <source>not sent, the conversation went on: %1</source>
        <translation>pas envoyé, la conversation a continué : %1</translation>
    </message>
    <message>
        <source>the charter is written in %1</source>
        <translation>la charte existe en %1</translation>
    </message>
    <message>
        <source>there is a charter already</source>
        <translation>il y a déjà une charte</translation>
    </message>
    <message>
        <source>it asks for nothing</source>
        <translation>elle ne demande rien</translation>
    </message>
    <message>
        <source>it does nothing</source>
        <translation>elle ne fait rien</translation>
    </message>
    <message>
        <source>its saved reply has been deleted</source>
        <translation>sa réponse enregistrée a été supprimée</translation>
    </message>
    <message>
        <source>its account has been removed</source>
        <translation>son compte a été retiré</translation>
    </message>
    <message>
        <source>it is tried first: parvis rule run %1 --dry</source>
        <translation>elle s’essaie d’abord : parvis rule run %1 --dry</translation>
    </message>
    <message>
        <source>rule add takes {&quot;name&quot;, &quot;if&quot;, &quot;then&quot;} as JSON: %1</source>
        <translation>rule add prend {&quot;name&quot;, &quot;if&quot;, &quot;then&quot;} en JSON : %1</translation>
    </message>
    <message>
        <source>rule run takes a rule&apos;s number and --days N; with --dry it only looks</source>
        <translation>rule run prend le numéro d’une règle et --days N ; avec --dry, il ne fait que regarder</translation>
    </message>
    <message>
        <source>%1: %2 of %3 messages of the last %4 days</source>
        <translation>%1 : %2 messages sur %3 des %4 derniers jours</translation>
    </message>
    <message>
        <source>rule log takes --rule N and --limit N</source>
        <translation>rule log prend --rule N et --limit N</translation>
    </message>
    <message>
        <source>--%1 needs two values</source>
        <translation>--%1 demande deux valeurs</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 est illisible</translation>
    </message>
    <message>
        <source>--thread takes the place of --text</source>
        <translation>--thread prend la place de --text</translation>
    </message>
    <message>
        <source>--comment-after takes a number of minutes</source>
        <translation>--comment-after demande un nombre de minutes</translation>
    </message>
    <message>
        <source>--slot takes next, and no --at beside it</source>
        <translation>--slot attend next, sans --at</translation>
    </message>
    <message>
        <source>no slot is free: parvis slot add makes one</source>
        <translation>aucun créneau libre : parvis slot add en crée un</translation>
    </message>
    <message>
        <source>--text-for %1 is not among those of --to</source>
        <translation>--text-for %1&#xa0;: ce compte n’est pas dans --to</translation>
    </message>
    <message>
        <source>a platform does not hold a thread</source>
        <translation>une plateforme ne garde pas un fil jusqu’à son heure</translation>
    </message>
    <message>
        <source>slot add takes an account, days like mon,wed or mon-fri and a time like 09:30</source>
        <translation>slot add attend un compte, des jours comme mon,wed ou mon-fri et une heure comme 09:30</translation>
    </message>
    <message>
        <source>hold takes on or off</source>
        <translation>hold attend on ou off</translation>
    </message>
    <message>
        <source>report needs --out with a name that ends with .pdf, .csv or .html</source>
        <translation>report demande --out avec un nom qui finit par .pdf, .csv ou .html</translation>
    </message>
    <message>
        <source>a time is --week 2026-W46, --month 2026-11 or --from 2026-11-03 --to 2026-11-19</source>
        <translation>une période s’écrit --week 2026-W46, --month 2026-11 ou --from 2026-11-03 --to 2026-11-19</translation>
    </message>
    <message>
        <source>--every-monday needs off, or a name that ends with .pdf, .csv or .html</source>
        <translation>--every-monday demande off, ou un nom qui finit par .pdf, .csv ou .html</translation>
    </message>
    <message>
        <source>account add takes one of %1</source>
        <translation>account add prend l’un de %1</translation>
    </message>
    <message>
        <source>--user is needed</source>
        <translation>il faut --user</translation>
    </message>
    <message>
        <source>feeds add takes the address of a feed or of a page that has one</source>
        <translation>feeds add prend l’adresse d’un flux ou d’une page qui en a un</translation>
    </message>
    <message>
        <source>no feed at %1</source>
        <translation>pas de flux à l’adresse %1</translation>
    </message>
    <message>
        <source>no such feed: %1</source>
        <translation>flux inconnu : %1</translation>
    </message>
    <message>
        <source>phrase set takes a language, a need, a phrase and its weight (1: by itself)</source>
        <translation>phrase set prend une langue, un besoin, une tournure et son poids (1 : à elle seule)</translation>
    </message>
    <message>
        <source>moderate takes a number, one of like, approve, hide, delete, block, mute, report, and but for likes and approvals --article N of the charter</source>
        <translation>moderate prend un numéro, l’un de like, approve, hide, delete, block, mute, report et, sauf pour like et approve, --article N de la charte</translation>
    </message>
    <message>
        <source>--undo takes the number of an import, and no file</source>
        <translation>--undo prend le numéro d’un import, et aucun fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken back</source>
        <translation>
            <numerusform>%n publication annulée</numerusform>
            <numerusform>%n publications annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of it had left or been tried: that stays</source>
        <translation>
            <numerusform>%n était partie ou tentée : elle reste</numerusform>
            <numerusform>%n étaient parties ou tentées : elles restent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>import takes one file</source>
        <translation>import prend un fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be planned</source>
        <translation>
            <numerusform>%n publication serait planifiée</numerusform>
            <numerusform>%n publications seraient planifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) planned</source>
        <translation>
            <numerusform>%n publication planifiée</numerusform>
            <numerusform>%n publications planifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back by: parvis import --undo %1</source>
        <translation>Pour l’annuler : parvis import --undo %1</translation>
    </message>
    <message numerus="yes">
        <source>%n planned already and left out; --again plans it once more</source>
        <translation>
            <numerusform>%n déjà planifiée, laissée de côté ; --again la planifie de nouveau</numerusform>
            <numerusform>%n déjà planifiées, laissées de côté ; --again les planifie de nouveau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 cannot be planned, so nothing was; --partial plans the others</source>
        <translation>
            <numerusform>%n sur %1 ne peut pas être planifiée, donc rien ne l’a été ; --partial planifie les autres</numerusform>
            <numerusform>%n sur %1 ne peuvent pas être planifiées, donc rien ne l’a été ; --partial planifie les autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>--plan takes a file that ends with .csv or .ics</source>
        <translation>--plan prend un fichier en .csv ou .ics</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) written</source>
        <translation>
            <numerusform>%n publication écrite</numerusform>
            <numerusform>%n publications écrites</numerusform>
        </translation>
    </message>
    <message>
        <source>digest needs --out with a name that ends with .pdf, .html or .md</source>
        <translation>digest demande --out avec un nom qui se termine par .pdf, .html ou .md</translation>
    </message>
    <message>
        <source>people takes --rank ambassadors, active, influencers or unhappy, and --limit N</source>
        <translation>people accepte --rank ambassadors, active, influencers ou unhappy, et --limit N</translation>
    </message>
    <message>
        <source>somebody is needed: a number as people prints it, a handle or a name</source>
        <translation>il faut quelqu’un : un numéro comme people l’affiche, un identifiant ou un nom</translation>
    </message>
    <message>
        <source>%1: nobody is called so</source>
        <translation>%1 : personne ne porte ce nom</translation>
    </message>
    <message>
        <source>%1: several are called so, take a number</source>
        <translation>%1 : plusieurs portent ce nom, prenez un numéro</translation>
    </message>
    <message>
        <source>--out takes a name that ends with .json or .html</source>
        <translation>--out attend un nom qui finit par .json ou .html</translation>
    </message>
    <message>
        <source>this cannot be undone: --yes erases them</source>
        <translation>cela ne peut pas être annulé : --yes efface</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of others name them and stay</source>
        <translation>
            <numerusform>%n texte d’autrui le cite et reste</numerusform>
            <numerusform>%n textes d’autrui le citent et restent</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was searched: nothing of it is left</source>
        <translation>Le fichier a été fouillé : il n’en reste rien</translation>
    </message>
    <message>
        <source>The file was made anew; names that others use may be in it</source>
        <translation>Le fichier a été refait à neuf ; des noms que d’autres emploient peuvent s’y trouver</translation>
    </message>
    <message>
        <source>The file is made anew as soon as nobody reads it</source>
        <translation>Le fichier sera refait à neuf dès que personne ne le lira</translation>
    </message>
    <message>
        <source>sources are inbox, feeds and platforms such as mastodon, not %1</source>
        <translation>les sources sont inbox, feeds et des plateformes comme mastodon, pas %1</translation>
    </message>
    <message>
        <source>watch add takes a name</source>
        <translation>watch add prend un nom</translation>
    </message>
    <message>
        <source>a watch is brand, product, competitor or topic, not %1</source>
        <translation>une veille est brand, product, competitor ou topic, pas %1</translation>
    </message>
    <message>
        <source>there is a watch of that name: %1</source>
        <translation>une veille porte ce nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>--days needs a whole number from 1</source>
        <translation>--days attend un nombre entier à partir de 1</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 messages sur %2</translation>
    </message>
    <message>
        <source>--limit needs a whole number</source>
        <translation>--limit attend un nombre entier</translation>
    </message>
    <message>
        <source>--mood is negative, neutral or positive</source>
        <translation>--mood vaut negative, neutral ou positive</translation>
    </message>
    <message>
        <source>--alerts is on or off</source>
        <translation>--alerts est on ou off</translation>
    </message>
    <message>
        <source>%1 takes one of: %2</source>
        <translation>%1 attend l’un de ces mots : %2</translation>
    </message>
    <message>
        <source>feeds import takes a list of feeds (OPML)</source>
        <translation>feeds import attend une liste de flux (OPML)</translation>
    </message>
    <message>
        <source>%1 is no list of feeds (OPML)</source>
        <translation>%1 n’est pas une liste de flux (OPML)</translation>
    </message>
    <message>
        <source>no watch is called %1</source>
        <translation>aucune veille ne s’appelle %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: is its folder there, and open to you?</source>
        <translation>%1 ne peut être écrit : son dossier existe-t-il, et vous est-il ouvert ?</translation>
    </message>
    <message>
        <source>mention mood takes a mention and negative, neutral or positive</source>
        <translation>mention mood prend une mention, puis negative, neutral ou positive</translation>
    </message>
    <message>
        <source>Words of your own name them and stay:</source>
        <translation>Vos propres textes les nomment et restent :</translation>
    </message>
    <message>
        <source>Maybe the same person, who stays:</source>
        <translation>Peut-être la même personne, qui reste :</translation>
    </message>
    <message>
        <source>a watch has a name</source>
        <translation>une veille a un nom</translation>
    </message>
    <message>
        <source>watch change takes --name, --query, --kind, --sources or --alerts</source>
        <translation>watch change attend --name, --query, --kind, --sources ou --alerts</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New workspace…</source>
        <translation>Nouvel espace…</translation>
    </message>
    <message>
        <source>Rename workspace…</source>
        <translation>Renommer l’espace…</translation>
    </message>
    <message>
        <source>Back up workspace…</source>
        <translation>Sauvegarder l’espace…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Écrire une réponse</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Envoyer la réponse</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>Clore et passer à la suivante</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>Remettre à traiter</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Aimer</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Open on the platform</source>
        <translation>Ouvrir sur la plateforme</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Parvis</source>
        <translation>À propos de Parvis</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Espace</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Conversation</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Publication</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Remove this workspace…</source>
        <translation>Supprimer cet espace…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Select or leave out</source>
        <translation>Sélectionner ou retirer</translation>
    </message>
    <message>
        <source>Select all that is listed</source>
        <translation>Sélectionner toute la liste</translation>
    </message>
    <message>
        <source>Edit our last answer…</source>
        <translation>Modifier notre dernière réponse…</translation>
    </message>
    <message>
        <source>Delete our last answer…</source>
        <translation>Supprimer notre dernière réponse…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Filter the list…</source>
        <translation>Filtrer la liste…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Récentes d’abord</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>Par échéance</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Moderate…</source>
        <translation>Modérer…</translation>
    </message>
    <message>
        <source>It is a question</source>
        <translation>C’est une question</translation>
    </message>
    <message>
        <source>It is a complaint</source>
        <translation>C’est une réclamation</translation>
    </message>
    <message>
        <source>It is about a sale</source>
        <translation>C’est une demande d’achat</translation>
    </message>
    <message>
        <source>It is about an exchange</source>
        <translation>C’est un échange</translation>
    </message>
    <message>
        <source>It is a technical fault</source>
        <translation>C’est un problème technique</translation>
    </message>
    <message>
        <source>It is an idea</source>
        <translation>C’est une idée</translation>
    </message>
    <message>
        <source>It is praise</source>
        <translation>C’est un compliment</translation>
    </message>
    <message>
        <source>It is spam</source>
        <translation>C’est indésirable</translation>
    </message>
    <message>
        <source>It is something else</source>
        <translation>C’est autre chose</translation>
    </message>
    <message>
        <source>Its mood is negative</source>
        <translation>Son humeur est négative</translation>
    </message>
    <message>
        <source>Its mood is neutral</source>
        <translation>Son humeur est neutre</translation>
    </message>
    <message>
        <source>Its mood is positive</source>
        <translation>Son humeur est positive</translation>
    </message>
    <message>
        <source>&amp;Meaning</source>
        <translation>&amp;Sens</translation>
    </message>
    <message>
        <source>Send the reply and close</source>
        <translation>Envoyer la réponse et clore</translation>
    </message>
    <message>
        <source>Reply later…</source>
        <translation>Répondre plus tard…</translation>
    </message>
    <message>
        <source>Attach pictures or films…</source>
        <translation>Joindre des images ou des films…</translation>
    </message>
    <message>
        <source>Forward as a note…</source>
        <translation>Transmettre en note…</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Show all that say the same</source>
        <translation>Montrer tout ce qui dit la même chose</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Priorité…</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Note an idea</source>
        <translation>Noter une idée</translation>
    </message>
    <message>
        <source>What waits for approval</source>
        <translation>Ce qui attend une validation</translation>
    </message>
    <message>
        <source>Submit the selected drafts for approval</source>
        <translation>Soumettre à validation les brouillons sélectionnés</translation>
    </message>
    <message>
        <source>Approve what is selected</source>
        <translation>Valider la sélection</translation>
    </message>
    <message>
        <source>Send back what is selected…</source>
        <translation>Renvoyer la sélection…</translation>
    </message>
    <message>
        <source>Review sheet as PDF…</source>
        <translation>Feuille de relecture en PDF…</translation>
    </message>
    <message>
        <source>Review sheet as HTML…</source>
        <translation>Feuille de relecture en HTML…</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Nouvel événement…</translation>
    </message>
    <message>
        <source>Take in a calendar (.ics)…</source>
        <translation>Ajouter un calendrier (.ics)…</translation>
    </message>
    <message>
        <source>What missed its time…</source>
        <translation>Ce qui a manqué son heure…</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>New watch…</source>
        <translation>Nouvelle veille…</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>Données personnelles…</translation>
    </message>
</context>
<context>
    <name>Community</name>
    <message>
        <source>Ambassadors</source>
        <translation>Ambassadeurs</translation>
    </message>
    <message>
        <source>Most active</source>
        <translation>Les plus actifs</translation>
    </message>
    <message>
        <source>Influencers</source>
        <translation>Influents</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Mécontents</translation>
    </message>
    <message>
        <source>Who speaks well of us again and again, the more the further they are heard: three texts or more, in two weeks or more of the last 90 days.</source>
        <translation>Qui dit régulièrement du bien de nous, d’autant plus haut que sa voix porte : trois textes ou plus, sur deux semaines ou plus des 90 derniers jours.</translation>
    </message>
    <message>
        <source>Who wrote most in the last 90 days.</source>
        <translation>Qui a le plus écrit ces 90 derniers jours.</translation>
    </message>
    <message>
        <source>Who is heard: audience, engagement, people who answer or name them, and weeks in which they wrote, each against everybody else of the last 90 days.</source>
        <translation>Qui est entendu : audience, engagement, personnes qui répondent ou citent, semaines d’activité, chaque mesure comparée à tous les autres des 90 derniers jours.</translation>
    </message>
    <message>
        <source>Who speaks badly of us again and again, the more the further they are heard: three texts or more, in two weeks or more of the last 90 days.</source>
        <translation>Qui dit régulièrement du mal de nous, d’autant plus haut que sa voix porte : trois textes ou plus, sur deux semaines ou plus des 90 derniers jours.</translation>
    </message>
    <message>
        <source>Audience: %1</source>
        <translation>Audience : %1</translation>
    </message>
    <message>
        <source>Engagement of a text: %1</source>
        <translation>Engagement par texte : %1</translation>
    </message>
    <message numerus="yes">
        <source>Answered or named by %n people</source>
        <translation>
            <numerusform>Reçoit réponse ou mention de %n personne</numerusform>
            <numerusform>Reçoit réponse ou mention de %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote in %n of 13 weeks</source>
        <translation>
            <numerusform>A écrit %n semaine sur 13</numerusform>
            <numerusform>A écrit %n semaines sur 13</numerusform>
        </translation>
    </message>
    <message>
        <source>Influence, its root ten times</source>
        <translation>Influence (10 × √)</translation>
    </message>
    <message>
        <source>Fewer than five texts</source>
        <translation>Moins de cinq textes</translation>
    </message>
    <message>
        <source>Advises others to come</source>
        <translation>Recommande autour de soi</translation>
    </message>
    <message>
        <source>Messages in 90 days</source>
        <translation>Messages en 90 jours</translation>
    </message>
    <message>
        <source>recommends us</source>
        <translation>nous recommande</translation>
    </message>
    <message>
        <source>praises often</source>
        <translation>complimente souvent</translation>
    </message>
    <message>
        <source>speaks well of us</source>
        <translation>dit du bien de nous</translation>
    </message>
    <message>
        <source>complains often</source>
        <translation>se plaint souvent</translation>
    </message>
    <message>
        <source>speaks badly of us</source>
        <translation>dit du mal de nous</translation>
    </message>
    <message>
        <source>wide audience</source>
        <translation>large audience</translation>
    </message>
    <message numerus="yes">
        <source>%n people answer or name them</source>
        <translation>
            <numerusform>%n personne lui répond ou le cite</numerusform>
            <numerusform>%n personnes lui répondent ou le citent</numerusform>
        </translation>
    </message>
    <message>
        <source>texts that are liked</source>
        <translation>textes appréciés</translation>
    </message>
    <message>
        <source>here nearly every week</source>
        <translation>présent presque chaque semaine</translation>
    </message>
    <message numerus="yes">
        <source>wrote in %n of 13 weeks</source>
        <translation>
            <numerusform>a écrit %n semaine sur 13</numerusform>
            <numerusform>a écrit %n semaines sur 13</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 k</source>
        <extracomment>Thousands: 18.2 k</extracomment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <extracomment>Millions: 1.4 M</extracomment>
        <translation>%1 M</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln abonné</numerusform>
            <numerusform>%Ln abonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Known since %1</source>
        <translation>Connu depuis le %1</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Image : %1</translation>
    </message>
    <message>
        <source>Called %1 (%2) until %3</source>
        <translation>Nommé %1 (%2) jusqu’au %3</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversation %1</translation>
    </message>
    <message>
        <source>mood %1</source>
        <translation>humeur %1</translation>
    </message>
    <message>
        <source>given to %1</source>
        <translation>confiée à %1</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Note de %1</translation>
    </message>
    <message>
        <source>An answer that was not sent</source>
        <translation>Une réponse qui n’a pas été envoyée</translation>
    </message>
    <message>
        <source>We answered</source>
        <translation>Nous avons répondu</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>A écrit</translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation>conversation %1</translation>
    </message>
    <message>
        <source>deleted there on %1</source>
        <translation>supprimé là-bas le %1</translation>
    </message>
    <message>
        <source>So until %1</source>
        <translation>Tel quel jusqu’au %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Pièce jointe : %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <translation>Données personnelles de %1</translation>
    </message>
    <message>
        <source>All that %1 keeps of this person, as of %2.</source>
        <translation>Tout ce que %1 conserve sur cette personne, au %2.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>What was noted of them</source>
        <translation>Ce qui a été noté</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>How the conversations were understood and filed</source>
        <translation>Comment les conversations ont été comprises et classées</translation>
    </message>
    <message>
        <source>What was decided in moderation</source>
        <translation>Ce qui a été décidé en modération</translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es)</source>
        <translation>
            <numerusform>%n veille</numerusform>
            <numerusform>%n veilles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on other conversations</source>
        <translation>
            <numerusform>%n note d’une autre conversation</numerusform>
            <numerusform>%n notes d’autres conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on other people</source>
        <translation>
            <numerusform>%n note sur une autre personne</numerusform>
            <numerusform>%n notes sur d’autres personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved repl(ies)</source>
        <translation>
            <numerusform>%n réponse enregistrée</numerusform>
            <numerusform>%n réponses enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent answer(s) to others</source>
        <translation>
            <numerusform>%n réponse non envoyée à d’autres</numerusform>
            <numerusform>%n réponses non envoyées à d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recurring post(s)</source>
        <translation>
            <numerusform>%n publication récurrente</numerusform>
            <numerusform>%n publications récurrentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evergreen post(s)</source>
        <translation>
            <numerusform>%n publication durable</numerusform>
            <numerusform>%n publications durables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idée</numerusform>
            <numerusform>%n idées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in reports</source>
        <translation>
            <numerusform>%n commentaire de rapport</numerusform>
            <numerusform>%n commentaires de rapports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the charter</source>
        <translation>
            <numerusform>%n article de la charte</numerusform>
            <numerusform>%n articles de la charte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n vue enregistrée</numerusform>
            <numerusform>%n vues enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n thème</numerusform>
            <numerusform>%n thèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of your own</source>
        <translation>
            <numerusform>%n mot à vous</numerusform>
            <numerusform>%n mots à vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) in the register of moderation</source>
        <translation>
            <numerusform>%n motif du registre de modération</numerusform>
            <numerusform>%n motifs du registre de modération</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) made nameless</source>
        <translation>
            <numerusform>%Ln décision rendue anonyme</numerusform>
            <numerusform>%Ln décisions rendues anonymes</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>engagement %1</source>
        <translation>engagement %1</translation>
    </message>
    <message>
        <source>found by the watch “%1”, said to matter</source>
        <translation>trouvé par la veille « %1 », jugé pertinent</translation>
    </message>
    <message>
        <source>found by the watch “%1”, put aside</source>
        <translation>trouvé par la veille « %1 », écarté</translation>
    </message>
    <message>
        <source>found by the watch “%1”</source>
        <translation>trouvé par la veille « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>Over the last %n days</source>
        <translation>
            <numerusform>Sur le dernier jour</numerusform>
            <numerusform>Sur les %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Influence, of 100</source>
        <translation>Influence, sur 100</translation>
    </message>
    <message>
        <source>As an ambassador</source>
        <translation>Comme ambassadeur</translation>
    </message>
    <message>
        <source>As somebody unhappy</source>
        <translation>Comme mécontent</translation>
    </message>
    <message>
        <source>Times are those of %1.</source>
        <translation>Les heures sont celles de %1.</translation>
    </message>
    <message>
        <source>How they rank among those who write to us</source>
        <translation>Rang parmi ceux qui nous écrivent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 texts positive</source>
        <translation>
            <numerusform>%Ln texte positif sur %1</numerusform>
            <numerusform>%Ln textes positifs sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln negative</source>
        <translation>
            <numerusform>%Ln négatif</numerusform>
            <numerusform>%Ln négatifs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the digest</source>
        <translation>
            <numerusform>%n note de la synthèse</numerusform>
            <numerusform>%n notes de la synthèse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) sent back with a reason</source>
        <translation>
            <numerusform>%n publication renvoyée avec un motif</numerusform>
            <numerusform>%n publications renvoyées avec un motif</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommunityPage</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Who is listed</source>
        <translation>Qui est affiché</translation>
    </message>
    <message>
        <source>What is listed, as CSV</source>
        <translation>Ce qui est affiché, en CSV</translation>
    </message>
    <message>
        <source>Personal data: how long it is kept, what was erased</source>
        <translation>Données personnelles : durée de conservation, registre des effacements</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>People as CSV</source>
        <translation>Personnes en CSV</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>Name, handle, label</source>
        <translation>Nom, identifiant, étiquette</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people wrote in 90 days</source>
        <translation>
            <numerusform>%Ln personne a écrit en 90 jours</numerusform>
            <numerusform>%Ln personnes ont écrit en 90 jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: always the same, or all day</source>
        <translation>
            <numerusform>%n écartée : toujours le même texte, ou du matin au soir</numerusform>
            <numerusform>%n écartées : toujours le même texte, ou du matin au soir</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>dernier échange : %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>the last %1 are listed</source>
        <translation>les %1 derniers sont affichés</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Personne ne porte ce nom</translation>
    </message>
    <message>
        <source>Names, handles and labels are looked into, by their beginnings.</source>
        <translation>La recherche porte sur le début des noms, des identifiants et des étiquettes.</translation>
    </message>
    <message>
        <source>Look among all</source>
        <translation>Chercher parmi tous</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Personne n’a encore écrit</translation>
    </message>
    <message>
        <source>Whoever mentions you, comments or writes to you is listed here, with what makes them matter.</source>
        <translation>Toute personne qui vous mentionne, commente ou vous écrit figure ici, avec ce qui la rend importante.</translation>
    </message>
    <message>
        <source>Nobody for now</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Picture or film</source>
        <translation>Image ou film</translation>
    </message>
    <message>
        <source>Pictures and films</source>
        <translation>Images et films</translation>
    </message>
    <message>
        <source>Pictures and films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)</source>
        <translation>Images et films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Brouillon jeté</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>Programmer à %1</translation>
    </message>
    <message>
        <source>Choose at least one account</source>
        <translation>Choisir au moins un compte</translation>
    </message>
    <message>
        <source>Post leaves in 10 seconds</source>
        <translation>La publication part dans 10 secondes</translation>
    </message>
    <message>
        <source>Scheduled: %1</source>
        <translation>Programmé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Part of it has left already: see Posts</source>
        <translation>Une partie est déjà partie&#xa0;: voir Publications</translation>
    </message>
    <message>
        <source>Where a platform can hold it, it does</source>
        <translation>La plateforme la garde jusqu’à son heure, si elle peut</translation>
    </message>
    <message>
        <source>Split into a thread where it is too long</source>
        <translation>Découper en fil là où c’est trop long</translation>
    </message>
    <message>
        <source>Number its parts</source>
        <translation>Numéroter les parties</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Close (what is written stays)</source>
        <translation>Fermer (ce qui est écrit reste)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Shown instead of the post until it is opened</source>
        <translation>Affiché à la place du texte jusqu’à ce qu’on l’ouvre</translation>
    </message>
    <message>
        <source>A link, a question, the names of those in the picture</source>
        <translation>Un lien, une question, les personnes sur la photo</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>Right after the post</source>
        <translation>Juste après la publication</translation>
    </message>
    <message>
        <source>%1 after the post</source>
        <translation>%1 après la publication</translation>
    </message>
    <message>
        <source>When the first comment follows</source>
        <translation>Quand suit le premier commentaire</translation>
    </message>
    <message>
        <source>Its name, for the site’s statistics</source>
        <translation>Son nom, pour les statistiques du site</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Only links to: any host</source>
        <translation>Seulement les liens vers&#xa0;: tous les sites</translation>
    </message>
    <message>
        <source>Hosts whose links are marked</source>
        <translation>Sites dont les liens sont marqués</translation>
    </message>
    <message>
        <source>Our hosts, separated by commas; empty: every link is marked</source>
        <translation>Nos sites, séparés par des virgules&#x202f;; vide&#xa0;: tous les liens sont marqués</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyée par</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <translation>Texte pour %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>%1: its own words</source>
        <translation>%1&#xa0;: ses propres mots</translation>
    </message>
    <message>
        <source>Say the same as all the others?</source>
        <translation>Reprendre le texte commun&#x202f;?</translation>
    </message>
    <message>
        <source>What was written for %1 alone is lost.</source>
        <translation>Ce qui a été écrit pour %1 seul sera perdu.</translation>
    </message>
    <message>
        <source>Say the same</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>%1, part %2 of %3: %4</source>
        <translation>%1, partie %2 sur %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>Go on from part %1</source>
        <translation>Reprendre à la partie %1</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Brouillon gardé</translation>
    </message>
    <message>
        <source>Post deleted</source>
        <translation>Publication supprimée</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>il n’y a pas de texte</translation>
    </message>
    <message>
        <source>Split into a thread</source>
        <translation>Découper en fil</translation>
    </message>
    <message>
        <source>%1’s own version</source>
        <translation>Version propre à %1</translation>
    </message>
    <message>
        <source>The same as all. What is changed here is for %1 alone.</source>
        <translation>Comme tous. Ce qui change ici ne vaut que pour %1.</translation>
    </message>
    <message>
        <source>Same as all</source>
        <translation>Comme tous</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>this computer, at once</source>
        <translation>cet ordinateur, tout de suite</translation>
    </message>
    <message numerus="yes">
        <source>%1 hold(s) it</source>
        <translation>
            <numerusform>%1 la garde jusqu’à son heure</numerusform>
            <numerusform>%1 la gardent jusqu’à leur heure</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer, which has to be on</source>
        <translation>cet ordinateur, qui doit être allumé</translation>
    </message>
    <message>
        <source>%1 from this computer</source>
        <translation>%1 depuis cet ordinateur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <translation>ddd d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 later</source>
        <translation>%1 · %2 après</translation>
    </message>
    <message>
        <source>%1 · utm on links</source>
        <translation>%1 · utm sur les liens</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>Modifier la publication</translation>
    </message>
    <message>
        <source>Approval is asked for: nothing leaves before</source>
        <translation>Validation demandée : rien ne part avant</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>Submit for %1</source>
        <translation>Soumettre pour %1</translation>
    </message>
    <message>
        <source>It leaves once somebody has approved it</source>
        <translation>Elle part une fois que quelqu’un l’a validée</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celle-ci</translation>
    </message>
    <message>
        <source>This and following</source>
        <translation>Celle-ci et les suivantes</translation>
    </message>
    <message>
        <source>It repeats. The change is for:</source>
        <translation>Elle se répète. La modification vaut pour :</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Qui peut répondre</translation>
    </message>
    <message>
        <source>A picture came after its post was left</source>
        <translation>Une image est arrivée après que sa publication a été quittée</translation>
    </message>
    <message>
        <source>A slot was taken meanwhile: the next one is shown</source>
        <translation>Un créneau a été pris entre-temps : le suivant est affiché</translation>
    </message>
    <message>
        <source>Scheduled: repeats from %1</source>
        <translation>Programmé : se répète à partir du %1</translation>
    </message>
    <message>
        <source>It stops after this one</source>
        <translation>La répétition s’arrête après celle-ci</translation>
    </message>
    <message>
        <source>the first line is the title</source>
        <translation>la première ligne est le titre</translation>
    </message>
    <message>
        <source>Crop it</source>
        <translation>La recadrer</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>En ajouter une</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>La raccourcir</translation>
    </message>
    <message>
        <source>File %1: what its camera noted, the place included, is taken out</source>
        <translation>Fichier %1 : ce que l’appareil a noté, le lieu compris, est retiré</translation>
    </message>
    <message>
        <source>Publish without</source>
        <translation>Publier sans</translation>
    </message>
    <message>
        <source>Schedule without</source>
        <translation>Programmer sans</translation>
    </message>
    <message>
        <source>Schedule each</source>
        <translation>Programmer chacune</translation>
    </message>
    <message>
        <source>In the next free slot</source>
        <translation>Au prochain créneau libre</translation>
    </message>
    <message>
        <source>It has no free slot: the planner’s menu makes them</source>
        <translation>Aucun créneau libre : le menu du planning permet d’en créer</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>until they write</source>
        <translation>jusqu’à leur réponse</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>To moderate</source>
        <translation>À modérer</translation>
    </message>
    <message>
        <source>%1: what is done to it is done to all, D shows them</source>
        <translation>%1 : ce qu’on fait ici se fait pour tous, D les montre</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Every word has to be in the message. “Quotes” look for words in a row.</source>
        <translation>Chaque mot doit être dans le message. Les &quot;guillemets&quot; cherchent des mots qui se suivent.</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>Quitter la recherche</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Tout est traité</translation>
    </message>
    <message>
        <source>New mentions, replies and direct messages will be here.</source>
        <translation>Les nouvelles mentions, réponses et les messages directs seront ici.</translation>
    </message>
    <message>
        <source>Nobody to wait for</source>
        <translation>Personne à attendre</translation>
    </message>
    <message>
        <source>Conversations you have answered stay here until they write back.</source>
        <translation>Les conversations auxquelles vous avez répondu restent ici jusqu’à ce que l’on vous réécrive.</translation>
    </message>
    <message>
        <source>Nothing snoozed</source>
        <translation>Rien de reporté</translation>
    </message>
    <message>
        <source>What is put off comes back to do at its time.</source>
        <translation>Ce qui est reporté revient à traiter à son heure.</translation>
    </message>
    <message>
        <source>Nothing closed yet</source>
        <translation>Rien de clos pour l’instant</translation>
    </message>
    <message>
        <source>What is done is kept here and can be searched.</source>
        <translation>Ce qui est clos est gardé ici et se retrouve par la recherche.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>What fits this view will be here by itself.</source>
        <translation>Ce qui correspond à cette vue viendra ici de soi-même.</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Ordre : %1</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <translation>
            <numerusform>La plus récente</numerusform>
            <numerusform>Les %Ln plus récentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln trouvée</numerusform>
            <numerusform>%Ln trouvées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationModel</name>
    <message>
        <source>Unread</source>
        <translation>Non lu</translation>
    </message>
</context>
<context>
    <name>CorrectionsPane</name>
    <message>
        <source>Wants nothing</source>
        <translation>Ne demande rien</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Find a correction</source>
        <translation>Chercher une correction</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Moods and needs</source>
        <translation>Humeurs et besoins</translation>
    </message>
    <message>
        <source>Moods</source>
        <translation>Humeurs</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>Ce qui a été corrigé</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler la correction</translation>
    </message>
    <message>
        <source>No correction is open</source>
        <translation>Aucune correction ouverte</translation>
    </message>
    <message>
        <source>What is read next is learnt from all of these, together with what was handled and let stand.</source>
        <translation>Parvis apprend de toutes ces corrections, avec ce qui a été traité sans être corrigé.</translation>
    </message>
    <message>
        <source>Read corrections from a file…</source>
        <translation>Lire des corrections dans un fichier…</translation>
    </message>
    <message>
        <source>Write all corrections to a file…</source>
        <translation>Écrire toutes les corrections dans un fichier…</translation>
    </message>
    <message>
        <source>No corrections yet</source>
        <translation>Pas encore de correction</translation>
    </message>
    <message>
        <source>When a mood or a need is misread, say what it is: 1 to 8 in the inbox, a click on the mood under a message. The next ones are read better.</source>
        <translation>Quand une humeur ou un besoin est mal lu, dites ce qu’il en est&#xa0;: de 1 à 8 dans la boîte de réception, ou un clic sur l’humeur sous un message. Les suivants seront mieux lus.</translation>
    </message>
    <message>
        <source>Brought from elsewhere</source>
        <translation>Apportée d’ailleurs</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Brought from elsewhere; said %1</source>
        <translation>Apportée d’ailleurs&#x202f;; dite le %1</translation>
    </message>
    <message>
        <source>Said %1</source>
        <translation>Dite le %1</translation>
    </message>
    <message>
        <source>Correction taken back</source>
        <translation>Correction annulée</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tableaux (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Every correction of this file is here already</source>
        <translation>Toutes les corrections de ce fichier sont déjà là</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections read</source>
        <translation>
            <numerusform>%n correction lue</numerusform>
            <numerusform>%n corrections lues</numerusform>
        </translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>corrections</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections written</source>
        <translation>
            <numerusform>%n correction écrite</numerusform>
            <numerusform>%n corrections écrites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Mood: %1</source>
        <translation>Humeur : %1</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Choose days</source>
        <translation>Choisir les jours</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>DeadlineSettings</name>
    <message>
        <source>Answers are due</source>
        <translation>Délais de réponse</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Répondre en</translation>
    </message>
    <message>
        <source>Counted in working hours from their first message without an answer.</source>
        <translation>Compté en heures ouvrées depuis leur premier message resté sans réponse.</translation>
    </message>
    <message>
        <source>French public holidays are days off</source>
        <translation>Les jours fériés français sont chômés</translation>
    </message>
    <message>
        <source>Other days off</source>
        <translation>Autres jours de fermeture</translation>
    </message>
    <message>
        <source>Year-month-day, separated by commas.</source>
        <translation>Année-mois-jour, séparés par des virgules.</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Aucun délai</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, de</translation>
    </message>
    <message>
        <source>%1, until</source>
        <translation>%1, à</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Heures ouvrées</translation>
    </message>
    <message>
        <source>In the workspace&apos;s time zone.</source>
        <translation>Dans le fuseau horaire de l’espace de travail.</translation>
    </message>
    <message>
        <source>Every account</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Every need</source>
        <translation>Tous les besoins</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Another time for an account or a need</source>
        <translation>Un autre délai pour un compte ou un besoin</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Parvis is signed in. This page may be closed.</source>
        <translation>Parvis est connecté. Cette page peut être fermée.</translation>
    </message>
    <message>
        <source>Parvis was not signed in. This page may be closed.</source>
        <translation>Parvis n’a pas été connecté. Cette page peut être fermée.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Parvis</source>
        <translation>Parvis</translation>
    </message>
    <message>
        <source>The workspace in %1 cannot be opened. %2</source>
        <translation>L’espace de %1 ne peut pas être ouvert. %2</translation>
    </message>
    <message>
        <source>Restore the last copy</source>
        <translation>Restaurer la dernière copie</translation>
    </message>
    <message>
        <source>Begin an empty one</source>
        <translation>En commencer un vide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Open Parvis</source>
        <translation>Ouvrir Parvis</translation>
    </message>
    <message>
        <source>Quit Parvis?</source>
        <translation>Quitter Parvis ?</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of the next 24 hours leave from this computer.</source>
        <translation>
            <numerusform>%n publication des prochaines 24 heures part de cet ordinateur.</numerusform>
            <numerusform>%n publications des prochaines 24 heures partent de cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis: %n unread</source>
        <translation>
            <numerusform>Parvis : %n non lu</numerusform>
            <numerusform>Parvis : %n non lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>What people said</source>
        <translation>Ce que disent les gens</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>d MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Établi le %1</translation>
    </message>
    <message>
        <source>Criticism</source>
        <translation>Critiques</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Compliments</translation>
    </message>
    <message>
        <source>%1, as many %2</source>
        <translation>%1, autant %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <extracomment>&quot;12 conversations, + 3 vs the week before&quot;</extracomment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Of no theme</source>
        <translation>Sans thème</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>%Ln say the same</source>
        <translation>
            <numerusform>%Ln le dit</numerusform>
            <numerusform>%Ln disent la même chose</numerusform>
        </translation>
    </message>
    <message>
        <source>Names, addresses and long numbers were taken out; what somebody tells of themselves in other words may be left.</source>
        <translation>Les noms, les adresses et les longs numéros ont été retirés&#xa0;; ce que quelqu’un dit de soi autrement peut subsister.</translation>
    </message>
    <message>
        <source>None in this time.</source>
        <translation>Aucun message de ce genre sur cette période.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told from the %Ln message(s) received, as Parvis reads them or as somebody corrected it. A conversation that speaks of two themes stands under both, and is counted once.</source>
        <translation>
            <numerusform>D’après le seul message reçu, tel que Parvis le lit ou tel qu’il a été corrigé.</numerusform>
            <numerusform>D’après les %Ln messages reçus, tels que Parvis les lit ou tels qu’ils ont été corrigés. Une conversation qui parle de deux thèmes figure sous les deux, et compte une fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Also spoken of: %1</source>
        <translation>Il est aussi question de : %1</translation>
    </message>
    <message>
        <source>Forwarded from the watch</source>
        <translation>Transmis depuis la veille</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) of this time that somebody found worth telling.</source>
        <translation>
            <numerusform>%Ln texte de cette période que quelqu’un a jugé bon à transmettre.</numerusform>
            <numerusform>%Ln textes de cette période que quelqu’un a jugés bons à transmettre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit the post</source>
        <translation>Modifier la publication</translation>
    </message>
    <message>
        <source>Edit the reply</source>
        <translation>Modifier la réponse</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau texte</translation>
    </message>
    <message>
        <source>%1 shows that it was edited.</source>
        <translation>%1 montre que le texte a été modifié.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Émoji</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>New event</source>
        <translation>Nouvel événement</translation>
    </message>
    <message>
        <source>Edit the event</source>
        <translation>Modifier l’événement</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>À une heure</translation>
    </message>
    <message>
        <source>Comes again every year</source>
        <translation>Revient chaque année</translation>
    </message>
    <message>
        <source>Open day, anniversary, fair …</source>
        <translation>Portes ouvertes, anniversaire, salon…</translation>
    </message>
    <message>
        <source>Goes into the draft, too</source>
        <translation>Repris dans le brouillon</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>EvergreenDialog</name>
    <message>
        <source>Evergreen posts</source>
        <translation>Publications durables</translation>
    </message>
    <message>
        <source>No account has slots yet: without one nothing goes out again.</source>
        <translation>Aucun compte n’a encore de créneaux : sans créneau, rien ne repart.</translation>
    </message>
    <message>
        <source>None yet. “Keep evergreen” beside a post makes it one.</source>
        <translation>Aucune pour l’instant. « Garder comme durable », à côté d’une publication, en fait une.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>They go out again in slots that nobody has taken by the day before, the longest unseen first, and never more of them than this.</source>
        <translation>Elles repartent dans les créneaux encore libres la veille, la plus ancienne d’abord, et jamais plus que ceci.</translation>
    </message>
    <message>
        <source>On each account at most</source>
        <translation>Sur chaque compte, au plus</translation>
    </message>
    <message>
        <source>A day on each account at most</source>
        <translation>Par jour sur chaque compte, au plus</translation>
    </message>
    <message>
        <source>a day and</source>
        <translation>par jour et</translation>
    </message>
    <message>
        <source>A week on each account at most</source>
        <translation>Par semaine sur chaque compte, au plus</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>Rests on each account at least</source>
        <translation>Repos sur chaque compte, au moins</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Rests at least so many days</source>
        <translation>Repos d’au moins ce nombre de jours</translation>
    </message>
    <message>
        <source>Other words for it, in turn; a line of three dashes between two of them</source>
        <translation>D’autres formulations, tour à tour ; une ligne de trois tirets entre deux</translation>
    </message>
    <message>
        <source>Other words for it</source>
        <translation>D’autres formulations</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n wording(s)</source>
        <translation>
            <numerusform>%n formulation</numerusform>
            <numerusform>%n formulations</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positif</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Waits for our answer</source>
        <translation>En attente de notre réponse</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Reply window closing</source>
        <translation>Délai de la plateforme bientôt clos</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Attribuées à personne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Everything open</source>
        <translation>Tout ce qui est ouvert</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Seulement</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Attribuées à</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Named in a note</source>
        <translation>Nommé dans une note</translation>
    </message>
    <message>
        <source>notes to %1</source>
        <translation>notes à %1</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>To moderate</source>
        <translation>À modérer</translation>
    </message>
    <message>
        <source>All that say the same</source>
        <translation>Tout ce qui dit la même chose</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
</context>
<context>
    <name>FeedList</name>
    <message>
        <source>Nothing is followed yet.</source>
        <translation>Rien n’est suivi pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s) cannot be read</source>
        <translation>
            <numerusform>%Ln flux ne peut pas être lu</numerusform>
            <numerusform>%Ln flux ne peuvent pas être lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Unfollow %1</source>
        <translation>Ne plus suivre %1</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Disparu pour de bon</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lu %1</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en hausse de</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en baisse de</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>rien à comparer</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Suivante (F3)</translation>
    </message>
    <message>
        <source>Mark nothing any more</source>
        <translation>Ne plus rien surligner</translation>
    </message>
    <message>
        <source>“%1” is not in these messages</source>
        <translation>«&#xa0;%1&#xa0;» ne figure pas dans ces messages</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2 sur %3</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>What was tried</source>
        <translation>Ce qui a été tenté</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1, publication %2: %3</source>
        <translation>%1, publication %2 : %3</translation>
    </message>
    <message>
        <source>Part %1 of its thread</source>
        <translation>Partie %1 de son fil</translation>
    </message>
    <message>
        <source>Planned on %1</source>
        <translation>Planifiée le %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour le %1</translation>
    </message>
    <message>
        <source>Nothing was tried yet</source>
        <translation>Rien n’a encore été tenté</translation>
    </message>
    <message>
        <source>Attempt %1 at %2: %3</source>
        <translation>Tentative %1, le %2 : %3</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>after %1 ms</source>
        <translation>après %1 ms</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Clé : %1</translation>
    </message>
    <message>
        <source>There: %1</source>
        <translation>Là-bas : %1</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>La plateforme dit : %1</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>The file is larger than %1</source>
        <translation>Le fichier dépasse %1</translation>
    </message>
    <message>
        <source>This is neither UTF-8 nor UTF-16: save it as CSV in UTF-8</source>
        <translation>Ce n’est ni de l’UTF-8 ni de l’UTF-16 : enregistrez-le en CSV, en UTF-8</translation>
    </message>
    <message>
        <source>This is a spreadsheet program’s own file: save it as CSV in UTF-8</source>
        <translation>C’est le format propre d’un tableur : enregistrez-le en CSV, en UTF-8</translation>
    </message>
    <message>
        <source>There is a zero character: this is no text</source>
        <translation>Il y a un caractère nul : ce n’est pas du texte</translation>
    </message>
    <message>
        <source>A quotation mark opens here and is never closed</source>
        <translation>Un guillemet s’ouvre ici et n’est jamais fermé</translation>
    </message>
    <message>
        <source>More than 5,000 rows: import it in parts</source>
        <translation>Plus de 5 000 lignes : importez-le en plusieurs fois</translation>
    </message>
    <message>
        <source>More than 200 columns</source>
        <translation>Plus de 200 colonnes</translation>
    </message>
    <message>
        <source>A cell is far too long</source>
        <translation>Une cellule est beaucoup trop longue</translation>
    </message>
    <message>
        <source>There is no row to plan</source>
        <translation>Aucune ligne à planifier</translation>
    </message>
    <message>
        <source>Stopped: nothing was planned</source>
        <translation>Arrêté : rien n’a été planifié</translation>
    </message>
    <message>
        <source>The first line has to name the columns: accounts, date, time, text, media, alt …</source>
        <translation>La première ligne doit nommer les colonnes : comptes, date, heure, texte, média, alt …</translation>
    </message>
    <message>
        <source>“%1” is no account here</source>
        <translation>« %1 » n’est pas un compte d’ici</translation>
    </message>
    <message>
        <source>No account is named</source>
        <translation>Aucun compte n’est indiqué</translation>
    </message>
    <message>
        <source>An account of “%1” has words in this post already</source>
        <translation>Un compte de « %1 » a déjà son texte dans cette publication</translation>
    </message>
    <message>
        <source>“%1” is neither draft nor scheduled</source>
        <translation>« %1 » n’est ni brouillon ni programmé</translation>
    </message>
    <message>
        <source>“%1” is no date</source>
        <translation>« %1 » n’est pas une date</translation>
    </message>
    <message>
        <source>There is no time</source>
        <translation>Il n’y a pas d’heure</translation>
    </message>
    <message>
        <source>“%1” is no time</source>
        <translation>« %1 » n’est pas une heure</translation>
    </message>
    <message>
        <source>There is no date</source>
        <translation>Il n’y a pas de date</translation>
    </message>
    <message>
        <source>“%1” is no time zone</source>
        <translation>« %1 » n’est pas un fuseau horaire</translation>
    </message>
    <message>
        <source>That time has gone by</source>
        <translation>Cette heure est passée</translation>
    </message>
    <message>
        <source>“%1”: nobody knows who sees that</source>
        <translation>« %1 » : on ne sait pas qui verrait cela</translation>
    </message>
    <message>
        <source>“%1” is no number that fits</source>
        <translation>« %1 » n’est pas un nombre qui convient</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no</source>
        <translation>« %1 » n’est ni oui ni non</translation>
    </message>
    <message>
        <source>No file “%1”</source>
        <translation>Pas de fichier « %1 »</translation>
    </message>
    <message>
        <source>“%1” is no picture or film that can be read</source>
        <translation>« %1 » n’est ni une image ni un film lisible</translation>
    </message>
    <message>
        <source>The column “%1” is not known: it is left out</source>
        <translation>La colonne « %1 » est inconnue : elle est ignorée</translation>
    </message>
    <message>
        <source>The clocks skip that time: it leaves an hour later</source>
        <translation>Les horloges sautent cette heure : le départ se fait une heure plus tard</translation>
    </message>
    <message>
        <source>That time comes twice: it leaves the first time</source>
        <translation>Cette heure vient deux fois : le départ se fait à la première</translation>
    </message>
    <message>
        <source>%1: planned already</source>
        <translation>%1 : déjà planifié</translation>
    </message>
    <message>
        <source>The same stands further up</source>
        <translation>La même figure plus haut</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>Line %1, column %2 (%3): %4</source>
        <translation>Ligne %1, colonne %2 (%3) : %4</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a plan</source>
        <translation>Importer un plan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>As drafts: none leaves until it is scheduled</source>
        <translation>Comme brouillons : rien ne part avant d’être programmé</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1 …</translation>
    </message>
    <message>
        <source>Posts of the file</source>
        <translation>Publications du fichier</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing of %1 can be read.</source>
        <translation>Rien de %1 ne peut être lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in %1</source>
        <translation>
            <numerusform>%n publication dans %1</numerusform>
            <numerusform>%n publications dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan the others: %n post(s) cannot be</source>
        <translation>
            <numerusform>Planifier les autres : %n publication ne peut pas l’être</numerusform>
            <numerusform>Planifier les autres : %n publications ne peuvent pas l’être</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also plan once more what is planned already: %n post(s)</source>
        <translation>
            <numerusform>Planifier une fois de plus ce qui l’est déjà : %n publication</numerusform>
            <numerusform>Planifier une fois de plus ce qui l’est déjà : %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <translation>ddd d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>No time yet</source>
        <translation>Pas encore d’heure</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>planned already</source>
        <translation>déjà planifié</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n draft(s)</source>
        <translation>
            <numerusform>Créer %n brouillon</numerusform>
            <numerusform>Créer %n brouillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n post(s)</source>
        <translation>
            <numerusform>Planifier %n publication</numerusform>
            <numerusform>Planifier %n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Reply leaves in 10 seconds, conversation closed</source>
        <translation>La réponse part dans 10 secondes, conversation close</translation>
    </message>
    <message>
        <source>Reply leaves in 10 seconds</source>
        <translation>La réponse part dans 10 secondes</translation>
    </message>
    <message>
        <source>It has left already</source>
        <translation>C’est déjà parti</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>Boosted</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Aucune conversation ouverte</translation>
    </message>
    <message>
        <source>J and K go through the list, Enter opens, E closes and goes on.</source>
        <translation>J et K parcourent la liste, Entrée ouvre, E clôt et passe à la suivante.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Done and next (E)</source>
        <translation>Clore et passer à la suivante (E)</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>Remettre à traiter</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Marqué comme non lu</translation>
    </message>
    <message>
        <source>This account cannot answer.</source>
        <translation>Ce compte ne peut pas répondre.</translation>
    </message>
    <message>
        <source>There is nothing to answer here.</source>
        <translation>Il n’y a rien à quoi répondre ici.</translation>
    </message>
    <message>
        <source>%1 · %2 on “%3”</source>
        <translation>%1 · %2 sur «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Who writes here</source>
        <translation>Qui écrit</translation>
    </message>
    <message>
        <source>Answered from elsewhere at %1</source>
        <translation>Répondu depuis ailleurs à %1</translation>
    </message>
    <message>
        <source>%1 edited the message at %2</source>
        <translation>%1 a modifié son message à %2</translation>
    </message>
    <message>
        <source>%1 wrote again at %2</source>
        <translation>%1 a réécrit à %2</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Assign (A)</source>
        <translation>Attribuer (A)</translation>
    </message>
    <message>
        <source>Snooze (S)</source>
        <translation>Reporter (S)</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Reportée jusqu’à %1</translation>
    </message>
    <message>
        <source>Snoozed until they write</source>
        <translation>Reportée jusqu’à leur réponse</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>%1 · oldest %2</source>
        <translation>%1 · plus ancienne : %2</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Save this view as</source>
        <translation>Enregistrer cette vue sous</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>%1, by article %2</source>
        <translation>%1, selon l’article %2</translation>
    </message>
    <message>
        <source>%1: leaves in 10 seconds</source>
        <translation>%1&#xa0;: part dans 10 secondes</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>“%1” %2, %3</source>
        <comment>a text that is handed on: its words, who, when</comment>
        <translation>«&#xa0;%1&#xa0;» %2, %3</translation>
    </message>
    <message>
        <source>To this conversation</source>
        <translation>À cette conversation</translation>
    </message>
    <message>
        <source>Forward as a note to</source>
        <translation>Transmettre en note à</translation>
    </message>
    <message>
        <source>Forwarded as a note</source>
        <translation>Transmis en note</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Plus tard aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>Day, time and zone…</source>
        <translation>Jour, heure et fuseau…</translation>
    </message>
    <message>
        <source>Reply at: 14:30, 2 h, 01/12 09:00 …</source>
        <translation>Répondre à&#xa0;: 14:30, 2 h, 01/12 09:00…</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>When is it to leave?</source>
        <translation>Quand doit-elle partir&#x202f;?</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programmer</translation>
    </message>
    <message>
        <source>Reply scheduled: %1</source>
        <translation>Réponse programmée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to do</source>
        <translation>
            <numerusform>%Ln à traiter</numerusform>
            <numerusform>%Ln à traiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snoozed</source>
        <translation>
            <numerusform>%Ln reportée</numerusform>
            <numerusform>%Ln reportées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln terminée</numerusform>
            <numerusform>%Ln terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else here says the same</source>
        <translation>Rien d’autre ici ne dit la même chose</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
</context>
<context>
    <name>InboxViews</name>
    <message>
        <source>Mine</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>Vue retirée</translation>
    </message>
    <message>
        <source>View renamed</source>
        <translation>Vue renommée</translation>
    </message>
    <message>
        <source>View moved</source>
        <translation>Vue déplacée</translation>
    </message>
    <message>
        <source>Notes to me</source>
        <translation>Notes pour moi</translation>
    </message>
    <message>
        <source>To moderate</source>
        <translation>À modérer</translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Take “%1” off</source>
        <translation>Retirer « %1 »</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Label (L)</source>
        <translation>Étiqueter (L)</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n publiée</numerusform>
            <numerusform>%n publiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>%n planifiée</numerusform>
            <numerusform>%n planifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%n à regarder</numerusform>
            <numerusform>%n à regarder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown: a click leaves them out</source>
        <translation>Affichées : un clic les masque</translation>
    </message>
    <message>
        <source>Left out: a click shows them</source>
        <translation>Masquées : un clic les affiche</translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n à valider</numerusform>
            <numerusform>%n à valider</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Charte</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rule log</source>
        <translation>Journal des règles</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Tournures</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Parvis</source>
        <translation>Parvis</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its accounts are signed out here, and its folder goes to the wastebasket. What is on the platforms stays there.</source>
        <translation>Ses comptes sont déconnectés ici, et son dossier va à la corbeille. Ce qui est sur les plateformes y reste.</translation>
    </message>
    <message>
        <source>Remove workspace</source>
        <translation>Supprimer l’espace</translation>
    </message>
    <message>
        <source>%1 – Parvis</source>
        <translation>%1 – Parvis</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Synchronisé %1</translation>
    </message>
    <message>
        <source>%1 needs sign-in</source>
        <translation>%1&#xa0;: connexion à refaire</translation>
    </message>
    <message>
        <source>%1 does not answer as it should</source>
        <translation>%1 répond mal</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 injoignable</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Faire</translation>
    </message>
    <message>
        <source>Remove the view “%1”</source>
        <translation>Retirer la vue « %1 »</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>Renommer la vue « %1 »</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>MediaRow</name>
    <message>
        <source>Describe it for those who cannot see it</source>
        <translation>La décrire pour qui ne peut pas la voir</translation>
    </message>
    <message>
        <source>Description of picture %1</source>
        <translation>Description de l’image %1</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Take out picture %1</source>
        <translation>Retirer l’image %1</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>Up (Alt+↑)</source>
        <translation>Monter (Alt+↑)</translation>
    </message>
    <message>
        <source>Picture %1 up</source>
        <translation>Monter l’image %1</translation>
    </message>
    <message>
        <source>Down (Alt+↓)</source>
        <translation>Descendre (Alt+↓)</translation>
    </message>
    <message>
        <source>Picture %1 down</source>
        <translation>Descendre l’image %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Crop it, describe it (Enter on the picture)</source>
        <translation>La recadrer, la décrire (Entrée sur l’image)</translation>
    </message>
    <message>
        <source>Edit picture %1</source>
        <translation>Modifier l’image %1</translation>
    </message>
    <message>
        <source>Take out (Delete on it)</source>
        <translation>Retirer (Suppr sur l’image)</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Enter edits it, dragging or Alt and an arrow puts it elsewhere</source>
        <translation>Entrée la modifie ; la glisser, ou Alt et une flèche, la déplace</translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>MemberModel</name>
    <message>
        <source>messages: %1</source>
        <translation>messages : %1</translation>
    </message>
    <message>
        <source>audience: %1</source>
        <translation>audience : %1</translation>
    </message>
    <message>
        <source>mood: %1</source>
        <translation>humeur : %1</translation>
    </message>
</context>
<context>
    <name>MemberPane</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Separate %1</source>
        <translation>Séparer %1</translation>
    </message>
    <message>
        <source>“%1” on %2: the same person?</source>
        <translation>« %1 » sur %2 : la même personne ?</translation>
    </message>
    <message>
        <source>They have the same name and the same handle</source>
        <translation>Même nom et même identifiant</translation>
    </message>
    <message>
        <source>They have the same handle</source>
        <translation>Même identifiant</translation>
    </message>
    <message>
        <source>They have the same name</source>
        <translation>Même nom</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas la même</translation>
    </message>
    <message>
        <source>They are one person now</source>
        <translation>C’est désormais une seule personne</translation>
    </message>
    <message>
        <source>They are two people now</source>
        <translation>Ce sont désormais deux personnes</translation>
    </message>
    <message>
        <source>Not suggested any more</source>
        <translation>Ne sera plus suggéré</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>All that is known of them, as a page to read or as JSON</source>
        <translation>Tout ce que l’on sait de cette personne, en page lisible ou en JSON</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Everything of them, for good</source>
        <translation>Tout effacer de cette personne, définitivement</translation>
    </message>
    <message>
        <source>Personal data, as a page (.html) or as JSON (.json)</source>
        <translation>Données personnelles, en page (.html) ou en JSON (.json)</translation>
    </message>
    <message>
        <source>personal-data</source>
        <translation>donnees-personnelles</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>Effacer %1 ?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Erasing: the file is made anew and searched. This may take a minute.</source>
        <translation>Effacement : le fichier est refait à neuf puis fouillé. Cela peut prendre une minute.</translation>
    </message>
    <message>
        <source>An answer to them is on its way. Try again once it has left.</source>
        <translation>Une réponse à cette personne est en cours d’envoi. Réessayez quand elle sera partie.</translation>
    </message>
    <message>
        <source>This is an account of this workspace.</source>
        <translation>C’est un compte de cet espace de travail.</translation>
    </message>
    <message>
        <source>Erased. The file was searched: nothing of it is left.</source>
        <translation>Effacé. Le fichier a été fouillé : il n’en reste rien.</translation>
    </message>
    <message>
        <source>Erased. Names that others use may still be found.</source>
        <translation>Effacé. Des noms que d’autres emploient peuvent encore s’y trouver.</translation>
    </message>
    <message>
        <source>Erased. The file is made anew within minutes.</source>
        <translation>Effacé. Le fichier sera refait à neuf d’ici quelques minutes.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of others name them and stay.</source>
        <translation>
            <numerusform>%n texte d’autrui le cite et reste.</numerusform>
            <numerusform>%n textes d’autrui le citent et restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mood, last 12 months</source>
        <translation>Humeur, 12 derniers mois</translation>
    </message>
    <message>
        <source>Mood over time</source>
        <translation>Humeur au fil du temps</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What is good to know about them</source>
        <translation>Ce qu’il est bon de savoir</translation>
    </message>
    <message>
        <source>Note about this person</source>
        <translation>Note sur cette personne</translation>
    </message>
    <message>
        <source>Not one of us after all</source>
        <translation>Finalement pas de l’équipe</translation>
    </message>
    <message>
        <source>One of us</source>
        <translation>De l’équipe</translation>
    </message>
    <message>
        <source>They are ranked again</source>
        <translation>Cette personne est de nouveau classée</translation>
    </message>
    <message>
        <source>Who is one of us is not ranked</source>
        <translation>Les membres de l’équipe ne sont pas classés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln abonné</numerusform>
            <numerusform>%Ln abonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Messages in 90 days</source>
        <translation>Messages en 90 jours</translation>
    </message>
    <message numerus="yes">
        <source>Wrote in %n of 13 weeks</source>
        <translation>
            <numerusform>A écrit %n semaine sur 13</numerusform>
            <numerusform>A écrit %n semaines sur 13</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Influence</translation>
    </message>
    <message>
        <source>Influence, of 100</source>
        <translation>Influence, sur 100</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>en hausse</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>en baisse</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>%1, answered in %2</source>
        <translation>%1, répondu en %2</translation>
    </message>
    <message>
        <source>All their conversations</source>
        <translation>Toutes ses conversations</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>New label “%1”</source>
        <translation>Nouvelle étiquette « %1 »</translation>
    </message>
    <message>
        <source>Labelled “%1”</source>
        <translation>Étiqueté « %1 »</translation>
    </message>
    <message>
        <source>Label “%1” taken off</source>
        <translation>Étiquette « %1 » retirée</translation>
    </message>
    <message>
        <source>One of us: not ranked any more</source>
        <translation>De l’équipe : n’est plus classé</translation>
    </message>
    <message>
        <source>Ranked again</source>
        <translation>De nouveau classé</translation>
    </message>
    <message>
        <source>Link with…</source>
        <translation>Relier à…</translation>
    </message>
    <message>
        <source>Somebody listed here who is the same person</source>
        <translation>Quelqu’un de la liste qui est la même personne</translation>
    </message>
    <message>
        <source>Link with</source>
        <translation>Relier à</translation>
    </message>
    <message>
        <source>Name, handle, label</source>
        <translation>Nom, identifiant, étiquette</translation>
    </message>
    <message>
        <source>This takes out %1, ours to them too, with notes, labels, drafts and pictures, from the full text and from the copies kept here. The register of moderation keeps what was decided, nameless. Reports are counted anew without them. What others wrote stays, and what is on the platforms. This cannot be undone.</source>
        <translation>Disparaissent : %1, nos réponses comprises, avec notes, étiquettes, brouillons et images, de la recherche et des copies gardées ici. Le registre de modération garde les décisions, sans les noms. Les rapports sont recomptés sans cette personne. Ce que d’autres ont écrit reste, tout comme ce qui est sur les plateformes. Rien de cela ne peut être annulé.</translation>
    </message>
    <message>
        <source>Words of your own name them and stay. Change them yourselves where need be:</source>
        <translation>Vos propres textes nomment cette personne et restent. Modifiez-les vous-mêmes au besoin :</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <translation>%1, %2 sur %3</translation>
    </message>
    <message>
        <source>Maybe the same person. These too?</source>
        <translation>Peut-être la même personne. Ceux-ci aussi ?</translation>
    </message>
    <message>
        <source>Words of your own still name them: %1.</source>
        <translation>Vos propres textes la nomment encore : %1.</translation>
    </message>
    <message>
        <source>Another of them was not erased.</source>
        <translation>Une autre de ces personnes n’a pas été effacée.</translation>
    </message>
</context>
<context>
    <name>MentionDelegate</name>
    <message numerus="yes">
        <source>+ %n alike</source>
        <extracomment>Others wrote the same text: + 4 alike</extracomment>
        <translation>
            <numerusform>+ %n identique</numerusform>
            <numerusform>+ %n identiques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to name</source>
        <translation>Personnes à mentionner</translation>
    </message>
</context>
<context>
    <name>MentionPane</name>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 abonnés</translation>
    </message>
    <message>
        <source>reach not known</source>
        <translation>portée inconnue</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) wrote the same in this time.</source>
        <translation>
            <numerusform>%n autre a écrit la même chose sur cette période.</numerusform>
            <numerusform>%n autres ont écrit la même chose sur cette période.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the inbox</source>
        <translation>Voir dans la boîte</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Relevant after all</source>
        <translation>Pertinent, finalement</translation>
    </message>
    <message>
        <source>Not relevant</source>
        <translation>Non pertinent</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>Pertinent</translation>
    </message>
    <message>
        <source>Put aside by what you taught: it says the same as one you put aside.</source>
        <translation>Écartée par ce que vous avez appris à Parvis : elle dit la même chose qu’une mention que vous avez écartée.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Put aside by what you taught: it is like those you put aside, because of %1.</source>
        <translation>Écartée par ce que vous avez appris à Parvis : elle ressemble à celles que vous avez écartées, à cause de %1.</translation>
    </message>
    <message>
        <source>You put it aside. Texts like it teach Parvis what is not meant.</source>
        <translation>Vous l’avez écartée. De tels textes apprennent à Parvis ce qui n’est pas visé.</translation>
    </message>
    <message>
        <source>You said that it is relevant.</source>
        <translation>Vous l’avez dite pertinente.</translation>
    </message>
    <message>
        <source>It is in the digest.</source>
        <translation>Elle est dans la synthèse.</translation>
    </message>
    <message>
        <source>It is in the digest, with: %1</source>
        <translation>Elle est dans la synthèse, avec : %1</translation>
    </message>
    <message>
        <source>Take out of the digest</source>
        <translation>Retirer de la synthèse</translation>
    </message>
    <message>
        <source>Forward to the digest…</source>
        <translation>Transmettre à la synthèse…</translation>
    </message>
    <message>
        <source>Show them all</source>
        <translation>Les montrer toutes</translation>
    </message>
    <message>
        <source>Open the page (O)</source>
        <translation>Ouvrir la page (O)</translation>
    </message>
</context>
<context>
    <name>MissedDialog</name>
    <message>
        <source>Missed their time</source>
        <translation>Ont manqué leur heure</translation>
    </message>
    <message>
        <source>Nobody sent these posts when it was time: this computer was off or asleep, or nobody had approved them. Nothing of them has left.</source>
        <translation>Personne n’a envoyé ces publications à leur heure : cet ordinateur était éteint ou en veille, ou personne ne les avait validées. Rien n’en est parti.</translation>
    </message>
    <message>
        <source>Publish all</source>
        <translation>Tout publier</translation>
    </message>
    <message>
        <source>One after another: two minutes lie between them on an account</source>
        <translation>L’une après l’autre : deux minutes les séparent sur un compte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing is left here.</source>
        <translation>Il ne reste rien ici.</translation>
    </message>
    <message>
        <source>nobody had approved it</source>
        <translation>personne ne l’avait validée</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>Other time…</source>
        <translation>Autre heure…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>La déplacer au</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>A time is written like 2026-11-27 16:00</source>
        <translation>Une heure s’écrit comme 2026-11-27 16:00</translation>
    </message>
</context>
<context>
    <name>ModerationPanel</name>
    <message>
        <source>This account can do nothing to this message.</source>
        <translation>Ce compte ne peut rien faire de ce message.</translation>
    </message>
    <message>
        <source>Write the charter first</source>
        <translation>Rédiger d’abord la charte</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modérer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>By which article</source>
        <translation>Selon quel article</translation>
    </message>
    <message>
        <source>More, for the register (optional)</source>
        <translation>Précision pour le registre (facultatif)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, by which article?</source>
        <translation>%1, selon quel article&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more like it</source>
        <translation>
            <numerusform>Et %Ln autre semblable</numerusform>
            <numerusform>Et %Ln autres semblables</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule “%1” proposes to hide it. %2</source>
        <translation>La règle « %1 » propose de le masquer. %2</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
</context>
<context>
    <name>MoodRow</name>
    <message>
        <source>%1, as you said</source>
        <translation>%1, selon vous</translation>
    </message>
    <message>
        <source>Mood: %1</source>
        <translation>Humeur : %1</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Parvis</source>
        <translation>Parvis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln nouveau message</numerusform>
            <numerusform>%Ln nouveaux messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) need a look</source>
        <translation>
            <numerusform>%Ln publication demande un coup d’œil</numerusform>
            <numerusform>%Ln publications demandent un coup d’œil</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteMark</name>
    <message>
        <source>Note: %1</source>
        <translation>Note : %1</translation>
    </message>
    <message>
        <source>Note by %1: %2</source>
        <translation>Note de %1 : %2</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OwnTexts</name>
    <message>
        <source>Delete it on %1?</source>
        <translation>Supprimer sur %1 ?</translation>
    </message>
    <message>
        <source>It goes for everybody. Nothing brings it back.</source>
        <translation>Il disparaît pour tout le monde. Rien ne le fait revenir.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Suppression en cours</translation>
    </message>
    <message>
        <source>The edit leaves in 10 seconds</source>
        <translation>La modification part dans 10 secondes</translation>
    </message>
    <message>
        <source>It has left already</source>
        <translation>C’est déjà parti</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Mute for a day</source>
        <translation>Sourdine d’un jour</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>Recherche et commandes</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Rechercher « %1 »</translation>
    </message>
    <message>
        <source>Searches take from: label: theme: need: account: before: after: has: and “quoted words”.</source>
        <translation>La recherche comprend de: étiquette: thème: besoin: compte: avant: après: avec: et les « mots entre guillemets ».</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <translation>Mène à %1</translation>
    </message>
    <message>
        <source>What stands before the @ is no address</source>
        <translation>Ce qui précède le @ n’est pas une adresse</translation>
    </message>
    <message>
        <source>Its words name another address</source>
        <translation>Son texte annonce une autre adresse</translation>
    </message>
    <message>
        <source>Forward as a note…</source>
        <translation>Transmettre en note…</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Mood over time</source>
        <translation>Humeur au fil du temps</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What is good to know about them</source>
        <translation>Ce qu’il est bon de savoir</translation>
    </message>
    <message>
        <source>Note about this person</source>
        <translation>Note sur cette personne</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Première fois</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Answered in</source>
        <translation>Réponse en</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>en hausse</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>en baisse</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln abonné</numerusform>
            <numerusform>%Ln abonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the community</source>
        <translation>Voir dans la communauté</translation>
    </message>
</context>
<context>
    <name>PersonalDataDialog</name>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Keep so</source>
        <translation>Conserver ainsi</translation>
    </message>
    <message>
        <source>Nothing has been erased yet.</source>
        <translation>Rien n’a encore été effacé.</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations that are done are kept</source>
        <translation>Les conversations traitées sont conservées</translation>
    </message>
    <message>
        <source>Register of erasures</source>
        <translation>Registre des effacements</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing goes by its age.</source>
        <translation>Rien ne disparaît avec l’âge.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Keep for ever</source>
        <translation>Tout conserver</translation>
    </message>
    <message>
        <source>Erase what is older</source>
        <translation>Effacer ce qui est plus ancien</translation>
    </message>
    <message>
        <source>Decided by %1. Begins %2; until then it can be called off with nothing gone.</source>
        <translation>Décidé par %1. Commence %2 ; d’ici là, tout peut être annulé sans que rien n’ait disparu.</translation>
    </message>
    <message>
        <source>Decided by %1. What becomes older goes once a week.</source>
        <translation>Décidé par %1. Ce qui devient plus ancien disparaît une fois par semaine.</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>Par ancienneté</translation>
    </message>
    <message>
        <source>On request, by %1</source>
        <translation>Sur demande, par %1</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Prouvé</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Nettoyé</translation>
    </message>
    <message>
        <source>To be cleaned</source>
        <translation>À nettoyer</translation>
    </message>
    <message>
        <source>As of today that is %1 with %2, and %3 of whom nothing would be left. What is open stays, and so do people with a note or a label, and our own posts. What is older is not taken in again.</source>
        <translation>Cela concerne à ce jour %1 avec %2, et %3 dont il ne resterait rien. Ce qui est ouvert reste, comme les personnes qui ont une note ou une étiquette, et nos propres publications. Ce qui est plus ancien n’est pas repris.</translation>
    </message>
    <message>
        <source>named in %1</source>
        <translation>cité dans %1</translation>
    </message>
    <message>
        <source>Nothing here is that old yet.</source>
        <translation>Rien ici n’est encore aussi ancien.</translation>
    </message>
</context>
<context>
    <name>PhraseWords</name>
    <message>
        <source>a price</source>
        <translation>un prix</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>an order number</source>
        <translation>un numéro de commande</translation>
    </message>
    <message>
        <source>a version</source>
        <translation>une version</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un lien</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>à elle seule</translation>
    </message>
    <message>
        <source>with another sign</source>
        <translation>avec un autre indice</translation>
    </message>
    <message>
        <source>speaks against it</source>
        <translation>dit le contraire</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>There is no word in it to look for.</source>
        <translation>Il n’y a aucun mot à chercher.</translation>
    </message>
    <message>
        <source>“…” stands between two words, three times at the most.</source>
        <translation>« … » se met entre deux mots, trois fois au plus.</translation>
    </message>
    <message>
        <source>A star stands at the end of a word of two letters or more: refund*.</source>
        <translation>Une étoile se met à la fin d’un mot d’au moins deux lettres : rembours*.</translation>
    </message>
    <message>
        <source>Addresses and mentions are not compared; [%1] is any link.</source>
        <translation>Les adresses et les mentions ne sont pas comparées ; [%1] est n’importe quel lien.</translation>
    </message>
    <message>
        <source>It is too long for anybody to write it again.</source>
        <translation>Elle est trop longue pour qu’on la réécrive telle quelle.</translation>
    </message>
</context>
<context>
    <name>PhrasesPane</name>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Only at the start of a sentence</source>
        <translation>Seulement en début de phrase</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Nouvelle tournure</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>Chercher une tournure</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Tournures</translation>
    </message>
    <message>
        <source>Language of the phrases</source>
        <translation>Langue des tournures</translation>
    </message>
    <message>
        <source>Which phrases</source>
        <translation>Quelles tournures</translation>
    </message>
    <message>
        <source>Read phrases from a file…</source>
        <translation>Lire des tournures dans un fichier…</translation>
    </message>
    <message>
        <source>Write my phrases to a file…</source>
        <translation>Écrire mes tournures dans un fichier…</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.csv)</source>
        <translation>Tableaux (*.tsv *.csv)</translation>
    </message>
    <message>
        <source>phrases</source>
        <translation>tournures</translation>
    </message>
    <message>
        <source>What people write: where is my parcel</source>
        <translation>Ce qu’on vous écrit : où est mon colis</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Tournure</translation>
    </message>
    <message>
        <source>“…” stands for up to four words, refund* for any word that begins so</source>
        <translation>« … » remplace jusqu’à quatre mots, rembours* tout mot qui commence ainsi</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>How much it says so</source>
        <translation>À quel point elle le dit</translation>
    </message>
    <message>
        <source>No phrase is open</source>
        <translation>Aucune tournure ouverte</translation>
    </message>
    <message>
        <source>What a message wants is told by its phrases. Say what the ones people write to you mean: it counts from the next reading on.</source>
        <translation>Ce que veut un message se lit à ses tournures. Dites ce que veulent dire celles qu’on vous écrit : cela compte dès la prochaine lecture.</translation>
    </message>
    <message>
        <source>All phrases</source>
        <translation>Toutes les tournures</translation>
    </message>
    <message>
        <source>My phrases</source>
        <translation>Mes tournures</translation>
    </message>
    <message>
        <source>Says so by itself</source>
        <translation>Le dit à elle seule</translation>
    </message>
    <message>
        <source>Says so with another sign</source>
        <translation>Le dit avec un autre indice</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Ne dit rien</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Dit le contraire</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>en début de phrase</translation>
    </message>
    <message>
        <source>yours; ours: %1</source>
        <translation>la vôtre ; la nôtre : %1</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>la vôtre</translation>
    </message>
    <message>
        <source>No phrase of yours yet</source>
        <translation>Aucune tournure à vous pour l’instant</translation>
    </message>
    <message>
        <source>No such phrase</source>
        <translation>Aucune tournure de ce genre</translation>
    </message>
    <message>
        <source>What a message wants is told by its phrases. Add what people write to you.</source>
        <translation>Ce que veut un message se lit à ses tournures. Ajoutez celles qu’on vous écrit.</translation>
    </message>
    <message>
        <source>A phrase of yours.</source>
        <translation>Une tournure à vous.</translation>
    </message>
    <message>
        <source>Yours; ours was: %1.</source>
        <translation>La vôtre ; la nôtre : %1.</translation>
    </message>
    <message>
        <source>Ours: %1.</source>
        <translation>La nôtre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Back to ours</source>
        <translation>Revenir à la nôtre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>… (up to four words)</source>
        <translation>… (jusqu’à quatre mots)</translation>
    </message>
    <message>
        <source>Found in %1 of the newest %2 messages in this language</source>
        <translation>Trouvée dans %1 des %2 derniers messages dans cette langue</translation>
    </message>
    <message>
        <source>Phrase kept</source>
        <translation>Tournure gardée</translation>
    </message>
    <message>
        <source>Phrase taken away</source>
        <translation>Tournure retirée</translation>
    </message>
    <message numerus="yes">
        <source>%n phrases read</source>
        <translation>
            <numerusform>%n tournure lue</numerusform>
            <numerusform>%n tournures lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases written</source>
        <translation>
            <numerusform>%n tournure écrite</numerusform>
            <numerusform>%n tournures écrites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureEditor</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message>
        <source>Focus point</source>
        <translation>Point d’intérêt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>D’origine</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Image entière</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z in the picture)</source>
        <translation>Annuler (Ctrl+Z dans l’image)</translation>
    </message>
    <message>
        <source>Nothing is cut off any more</source>
        <translation>Plus rien n’est coupé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>The picture before (Page up)</source>
        <translation>L’image précédente (Page préc.)</translation>
    </message>
    <message>
        <source>The next picture (Page down)</source>
        <translation>L’image suivante (Page suiv.)</translation>
    </message>
    <message>
        <source>Description (alt text)</source>
        <translation>Description (texte alternatif)</translation>
    </message>
    <message>
        <source>Describe it for those who cannot see it</source>
        <translation>La décrire pour qui ne peut pas la voir</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>It cannot be cropped: %1</source>
        <translation>Impossible de la recadrer : %1</translation>
    </message>
    <message>
        <source>It cannot be shown: %1</source>
        <translation>Impossible de l’afficher : %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>It moves: it is not cropped</source>
        <translation>Elle est animée : elle n’est pas recadrée</translation>
    </message>
    <message>
        <source>A click or the arrows put the point that stays in view</source>
        <translation>Un clic ou les flèches placent le point qui reste visible</translation>
    </message>
    <message>
        <source>Arrows move what is kept, + and − or Ctrl and an arrow size it</source>
        <translation>Les flèches déplacent ce qui est gardé ; + et −, ou Ctrl et une flèche, en changent la taille</translation>
    </message>
    <message>
        <source>No account of it shows a description</source>
        <translation>Aucun de ses comptes n’affiche de description</translation>
    </message>
    <message>
        <source>%1 / %2 (%3)</source>
        <translation>%1 / %2 (%3)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>PictureFit</name>
    <message>
        <source>picture %1 is being made to fit…</source>
        <translation>image %1 en cours de réduction…</translation>
    </message>
    <message>
        <source>picture %1 will be reduced to %2 × %3, %4</source>
        <translation>l’image %1 sera réduite à %2 × %3, %4</translation>
    </message>
    <message>
        <source>picture %1 will be made a %2, %3</source>
        <translation>l’image %1 sera convertie en %2, %3</translation>
    </message>
    <message>
        <source>picture %1 will be compressed to %2</source>
        <translation>l’image %1 sera compressée à %2</translation>
    </message>
</context>
<context>
    <name>PictureSlot</name>
    <message>
        <source>Show it: %1 will see this computer&apos;s address</source>
        <translation>L’afficher&#xa0;: %1 verra l’adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>Ouvrir sur %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
</context>
<context>
    <name>PlanDesk</name>
    <message>
        <source>The platform is asked to hold it until %1</source>
        <translation>La plateforme va la garder jusqu’à %1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Déplacée : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved</source>
        <translation>
            <numerusform>%n publication déplacée</numerusform>
            <numerusform>%n publications déplacées</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform is asked to let go of it</source>
        <translation>La plateforme va la retirer</translation>
    </message>
    <message numerus="yes">
        <source>%n publication(s) cancelled</source>
        <translation>
            <numerusform>%n publication annulée</numerusform>
            <numerusform>%n publications annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publication(s) scheduled</source>
        <translation>
            <numerusform>%n publication planifiée</numerusform>
            <numerusform>%n publications planifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made: they leave once they are scheduled</source>
        <translation>
            <numerusform>%n brouillon créé : il part une fois planifié</numerusform>
            <numerusform>%n brouillons créés : ils partent une fois planifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>It has moved on since: nothing was taken back</source>
        <translation>Elle a avancé entre-temps : rien n’a été annulé</translation>
    </message>
    <message>
        <source>All posts are held</source>
        <translation>Toutes les publications sont retenues</translation>
    </message>
    <message>
        <source>Posts leave again</source>
        <translation>Les publications repartent</translation>
    </message>
    <message>
        <source>Approval is asked for</source>
        <translation>Validation demandée</translation>
    </message>
    <message>
        <source>Approved: it leaves at its time</source>
        <translation>Validée : elle part à son heure</translation>
    </message>
    <message>
        <source>Sent back: it is a draft again</source>
        <translation>Renvoyée : c’est de nouveau un brouillon</translation>
    </message>
    <message>
        <source>The approval is taken back</source>
        <translation>La validation est retirée</translation>
    </message>
    <message>
        <source>It has moved on since: nothing was changed</source>
        <translation>Elle a avancé depuis : rien n’a été changé</translation>
    </message>
    <message>
        <source>Posts wait for approval before they leave</source>
        <translation>Les publications attendent une validation avant de partir</translation>
    </message>
    <message>
        <source>Posts leave without approval</source>
        <translation>Les publications partent sans validation</translation>
    </message>
    <message>
        <source>There is no account to publish on yet</source>
        <translation>Il n’y a pas encore de compte où publier</translation>
    </message>
    <message>
        <source>That time has gone by</source>
        <translation>Cette heure est passée</translation>
    </message>
    <message>
        <source>A draft for %1: it leaves once it is scheduled</source>
        <translation>Un brouillon pour %1 : il part une fois programmé</translation>
    </message>
    <message>
        <source>It has to be approved first, and may be there already: look again</source>
        <translation>Elle doit d’abord être validée, et y est peut-être déjà : vérifier à nouveau</translation>
    </message>
    <message>
        <source>It goes out no more</source>
        <translation>Elle ne repart plus</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) planned from %1</source>
        <translation>
            <numerusform>%n publication planifiée depuis %1</numerusform>
            <numerusform>%n publications planifiées depuis %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken back</source>
        <translation>
            <numerusform>%n publication annulée</numerusform>
            <numerusform>%n publications annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n had left or been tried</source>
        <translation>
            <numerusform>%1 ; %n était partie ou tentée</numerusform>
            <numerusform>%1 ; %n étaient parties ou tentées</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) written to %1</source>
        <translation>
            <numerusform>%n publication écrite dans %1</numerusform>
            <numerusform>%n publications écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Its name has to end with .csv or .ics</source>
        <translation>Son nom doit finir par .csv ou .ics</translation>
    </message>
    <message>
        <source>It stops after this one</source>
        <translation>La répétition s’arrête après celle-ci</translation>
    </message>
    <message numerus="yes">
        <source>It goes out again in free slots, after %n day(s)</source>
        <translation>
            <numerusform>Elle repart dans les créneaux libres, après %n jour</numerusform>
            <numerusform>Elle repart dans les créneaux libres, après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Those words are evergreen already</source>
        <translation>Ce texte est déjà durable</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>It has been sent: what is out stays where it is</source>
        <translation>Elle est partie : ce qui est publié reste à sa place</translation>
    </message>
    <message>
        <source>It was published elsewhere</source>
        <translation>Elle a été publiée ailleurs</translation>
    </message>
    <message>
        <source>It is leaving just now</source>
        <translation>Elle est en train de partir</translation>
    </message>
    <message>
        <source>It may be there already: say first whether it is</source>
        <translation>Elle y est peut-être déjà : à confirmer d’abord</translation>
    </message>
    <message>
        <source>That time has gone by</source>
        <translation>Cette heure est passée</translation>
    </message>
    <message>
        <source>%1 holds it and does not let it be moved</source>
        <translation>%1 la garde et ne permet pas de la déplacer</translation>
    </message>
    <message>
        <source>%1 wants to know earlier</source>
        <translation>%1 veut le savoir plus tôt</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italie</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>New Year’s Day</source>
        <translation>Jour de l’an</translation>
    </message>
    <message>
        <source>Epiphany</source>
        <translation>Épiphanie</translation>
    </message>
    <message>
        <source>Martin Luther King Day</source>
        <translation>Journée Martin Luther King</translation>
    </message>
    <message>
        <source>Presidents’ Day</source>
        <translation>Jour des présidents</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Vendredi saint</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Pâques</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Lundi de Pâques</translation>
    </message>
    <message>
        <source>Freedom Day</source>
        <translation>Fête de la liberté</translation>
    </message>
    <message>
        <source>King’s Day</source>
        <translation>Fête du roi</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>Fête du travail</translation>
    </message>
    <message>
        <source>Liberation Day</source>
        <translation>Fête de la libération</translation>
    </message>
    <message>
        <source>Victory 1945</source>
        <translation>Victoire 1945</translation>
    </message>
    <message>
        <source>Europe Day</source>
        <translation>Journée de l’Europe</translation>
    </message>
    <message>
        <source>Early May holiday</source>
        <translation>Jour férié de début mai</translation>
    </message>
    <message>
        <source>Ascension</source>
        <translation>Ascension</translation>
    </message>
    <message>
        <source>Whit Sunday</source>
        <translation>Pentecôte</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>Lundi de Pentecôte</translation>
    </message>
    <message>
        <source>Corpus Christi</source>
        <translation>Fête-Dieu</translation>
    </message>
    <message>
        <source>Spring holiday</source>
        <translation>Jour férié de printemps</translation>
    </message>
    <message>
        <source>Memorial Day</source>
        <translation>Memorial Day</translation>
    </message>
    <message>
        <source>Juneteenth</source>
        <translation>Juneteenth</translation>
    </message>
    <message>
        <source>National day</source>
        <translation>Fête nationale</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Assomption</translation>
    </message>
    <message>
        <source>Summer holiday</source>
        <translation>Jour férié d’été</translation>
    </message>
    <message>
        <source>Saint Francis</source>
        <translation>Saint François</translation>
    </message>
    <message>
        <source>Republic Day</source>
        <translation>Fête de la République</translation>
    </message>
    <message>
        <source>Columbus Day</source>
        <translation>Columbus Day</translation>
    </message>
    <message>
        <source>All Saints</source>
        <translation>Toussaint</translation>
    </message>
    <message>
        <source>Armistice 1918</source>
        <translation>Armistice 1918</translation>
    </message>
    <message>
        <source>Veterans Day</source>
        <translation>Journée des anciens combattants</translation>
    </message>
    <message>
        <source>Thanksgiving</source>
        <translation>Thanksgiving</translation>
    </message>
    <message>
        <source>Restoration of Independence</source>
        <translation>Restauration de l’indépendance</translation>
    </message>
    <message>
        <source>Constitution Day</source>
        <translation>Fête de la Constitution</translation>
    </message>
    <message>
        <source>Immaculate Conception</source>
        <translation>Immaculée Conception</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>Noël</translation>
    </message>
    <message>
        <source>Second day of Christmas</source>
        <translation>Lendemain de Noël</translation>
    </message>
    <message>
        <source>Valentine’s Day</source>
        <translation>Saint-Valentin</translation>
    </message>
    <message>
        <source>Women’s Day</source>
        <translation>Journée des droits des femmes</translation>
    </message>
    <message>
        <source>Earth Day</source>
        <translation>Jour de la Terre</translation>
    </message>
    <message>
        <source>Mothers’ Day</source>
        <translation>Fête des mères</translation>
    </message>
    <message>
        <source>Fathers’ Day</source>
        <translation>Fête des pères</translation>
    </message>
    <message>
        <source>World Music Day</source>
        <translation>Fête de la musique</translation>
    </message>
    <message>
        <source>Halloween</source>
        <translation>Halloween</translation>
    </message>
    <message>
        <source>Black Friday</source>
        <translation>Black Friday</translation>
    </message>
    <message>
        <source>Cyber Monday</source>
        <translation>Cyber Monday</translation>
    </message>
    <message>
        <source>New Year’s Eve</source>
        <translation>Saint-Sylvestre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A holiday and the countries that have it: &quot;Christmas Day (France, Italy)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>Gardée par %1</translation>
    </message>
    <message>
        <source>%1 will hold it</source>
        <translation>%1 la gardera</translation>
    </message>
    <message>
        <source>This computer: it has to be on and online then</source>
        <translation>Cet ordinateur : il devra être allumé et connecté à ce moment</translation>
    </message>
    <message>
        <source>%1 from this computer</source>
        <translation>%1 depuis cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) until tomorrow morning depend on this computer</source>
        <translation>
            <numerusform>%n publication d’ici demain matin dépend de cet ordinateur</numerusform>
            <numerusform>%n publications d’ici demain matin dépendent de cet ordinateur</numerusform>
        </translation>
    </message>
    <message>
        <source>What leaves until tomorrow morning is held by its platforms</source>
        <translation>Ce qui part d’ici demain matin est gardé par les plateformes</translation>
    </message>
    <message>
        <source>Published elsewhere</source>
        <translation>Publiée ailleurs</translation>
    </message>
    <message>
        <source>The clocks go back that night: it leaves the first time it is %1.</source>
        <translation>On recule l’heure cette nuit-là : elle part la première fois qu’il est %1.</translation>
    </message>
    <message>
        <source>The clocks go forward that night: it leaves at %1.</source>
        <translation>On avance l’heure cette nuit-là : elle part à %1.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>Waits for approval since %1</source>
        <translation>Attend une validation depuis : %1</translation>
    </message>
    <message>
        <source>%1 asks for approval · %2</source>
        <translation>%1 demande une validation · %2</translation>
    </message>
    <message>
        <source>Approved by %1 · %2</source>
        <translation>Validée par %1 · %2</translation>
    </message>
    <message>
        <source>Approved by %1, but written otherwise since</source>
        <translation>Validée par %1, mais réécrite depuis</translation>
    </message>
    <message>
        <source>Sent back by %1: %2</source>
        <translation>Renvoyée par %1 : %2</translation>
    </message>
    <message>
        <source>%1 took the approval back · %2</source>
        <translation>%1 a retiré la validation · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The time of an event and what it is</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>chaque jour</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>chaque jour</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks on %1</source>
        <translation>
            <numerusform>chaque semaine : %1</numerusform>
            <numerusform>toutes les %n semaines : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>every working day</source>
        <translation>chaque jour ouvré</translation>
    </message>
    <message>
        <source>every week on %1</source>
        <translation>chaque semaine : %1</translation>
    </message>
    <message>
        <source>every month on the %1</source>
        <comment>day</comment>
        <translation>chaque mois, le %1</translation>
    </message>
    <message numerus="yes">
        <source>every %n months on the %1</source>
        <comment>day</comment>
        <translation>
            <numerusform>chaque mois, le %1</numerusform>
            <numerusform>tous les %n mois, le %1</numerusform>
        </translation>
    </message>
    <message>
        <source>every month on the first %1</source>
        <translation>chaque mois, le premier %1</translation>
    </message>
    <message>
        <source>every month on the second %1</source>
        <translation>chaque mois, le deuxième %1</translation>
    </message>
    <message>
        <source>every month on the third %1</source>
        <translation>chaque mois, le troisième %1</translation>
    </message>
    <message>
        <source>every month on the fourth %1</source>
        <translation>chaque mois, le quatrième %1</translation>
    </message>
    <message>
        <source>every month on the last %1</source>
        <translation>chaque mois, le dernier %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, jusqu’au %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n fois</numerusform>
            <numerusform>%1, %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>another post at the same time</source>
        <translation>une autre publication à la même heure</translation>
    </message>
    <message>
        <source>another post at %1, %2 away</source>
        <translation>une autre publication à %1, à %2 d’écart</translation>
    </message>
    <message>
        <source>the same words: %1</source>
        <translation>les mêmes mots : %1</translation>
    </message>
</context>
<context>
    <name>PlannerPage</name>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Earlier (Page up)</source>
        <translation>Avant (Page haut)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Later (Page down)</source>
        <translation>Après (Page bas)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Back to today (T)</source>
        <translation>Revenir à aujourd’hui (T)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Shaded: your best hours, from %n post(s)</source>
        <translation>
            <numerusform>Ombrées : vos meilleures heures, d’après %n publication</numerusform>
            <numerusform>Ombrées : vos meilleures heures, d’après %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>All posts are held: none leaves until you say so. What platforms hold already appears all the same. Replies leave.</source>
        <translation>Toutes les publications sont retenues : aucune ne part sans votre accord. Ce que les plateformes gardent déjà paraîtra quand même. Les réponses partent.</translation>
    </message>
    <message>
        <source>All posts are held: none leaves until you say so. Replies leave.</source>
        <translation>Toutes les publications sont retenues : aucune ne part sans votre accord. Les réponses partent.</translation>
    </message>
    <message>
        <source>Let them leave</source>
        <translation>Les laisser partir</translation>
    </message>
    <message>
        <source>Hold all posts</source>
        <translation>Retenir toutes les publications</translation>
    </message>
    <message>
        <source>Copy this week to the next one</source>
        <translation>Copier cette semaine sur la suivante</translation>
    </message>
    <message>
        <source>Slots…</source>
        <translation>Créneaux…</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>No account of it has a slot: the menu has them</source>
        <translation>Aucun de ses comptes n’a de créneau : voir le menu</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>It is not planned any more</source>
        <translation>Elle n’est plus prévue</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>New event on %1…</source>
        <translation>Nouvel événement le %1…</translation>
    </message>
    <message>
        <source>Write a draft about it</source>
        <translation>En faire un brouillon</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Événement ajouté</translation>
    </message>
    <message>
        <source>Event deleted</source>
        <translation>Événement supprimé</translation>
    </message>
    <message>
        <source>Take in a calendar</source>
        <translation>Ajouter un calendrier</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendriers (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) taken in</source>
        <translation>
            <numerusform>%Ln événement ajouté</numerusform>
            <numerusform>%Ln événements ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>What missed its time…</source>
        <translation>Ce qui a manqué son heure…</translation>
    </message>
    <message>
        <source>Review sheet of what is shown</source>
        <translation>Feuille de relecture de ce qui est affiché</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>En PDF…</translation>
    </message>
    <message>
        <source>As HTML…</source>
        <translation>En HTML…</translation>
    </message>
    <message>
        <source>Posts need approval</source>
        <translation>Validation avant publication</translation>
    </message>
    <message>
        <source>On every account</source>
        <translation>Sur tous les comptes</translation>
    </message>
    <message>
        <source>Accounts shown</source>
        <translation>Comptes affichés</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Nouvel événement…</translation>
    </message>
    <message>
        <source>Take in a calendar (.ics)…</source>
        <translation>Ajouter un calendrier (.ics)…</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” (%Ln event(s))</source>
        <translation>
            <numerusform>Retirer « %1 » (%Ln événement)</numerusform>
            <numerusform>Retirer « %1 » (%Ln événements)</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Supprimer « %1 » ?</translation>
    </message>
    <message>
        <source>Its events leave the calendar. The file they came from stays.</source>
        <translation>Ses événements quittent le calendrier. Le fichier d’où ils viennent reste.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>review</source>
        <translation>relecture</translation>
    </message>
    <message>
        <source>Review sheet as PDF</source>
        <translation>Feuille de relecture en PDF</translation>
    </message>
    <message>
        <source>Review sheet as HTML</source>
        <translation>Feuille de relecture en HTML</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>Du %1 au %2</translation>
    </message>
    <message numerus="yes">
        <source>Review sheet of %Ln post(s) written</source>
        <translation>
            <numerusform>Feuille de relecture écrite : %Ln publication</numerusform>
            <numerusform>Feuille de relecture écrite : %Ln publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Ideas and drafts (B)</source>
        <translation>Idées et brouillons (B)</translation>
    </message>
    <message>
        <source>Ideas and drafts</source>
        <translation>Idées et brouillons</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time and did not leave</source>
        <translation>
            <numerusform>%n publication a manqué son heure et n’est pas partie</numerusform>
            <numerusform>%n publications ont manqué leur heure et ne sont pas parties</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>Importer un plan</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Take back an import</source>
        <translation>Annuler un import</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n post(s)</source>
        <translation>
            <numerusform>%1, %2 : %n publication</numerusform>
            <numerusform>%1, %2 : %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Evergreen posts…</source>
        <translation>Publications durables…</translation>
    </message>
    <message>
        <source>Import a plan…</source>
        <translation>Importer un plan…</translation>
    </message>
    <message>
        <source>Export the plan…</source>
        <translation>Exporter le plan…</translation>
    </message>
    <message>
        <source>Export the plan, as .csv or .ics</source>
        <translation>Exporter le plan, en .csv ou .ics</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
</context>
<context>
    <name>PlatformCard</name>
    <message>
        <source>sign in with the browser</source>
        <translation>connexion par le navigateur</translation>
    </message>
    <message>
        <source>handle + app password</source>
        <translation>identifiant et mot de passe d’application</translation>
    </message>
    <message>
        <source>RSS, Atom or JSON: to read only</source>
        <translation>RSS, Atom ou JSON&#xa0;: lecture seule</translation>
    </message>
    <message>
        <source>user name + application password</source>
        <translation>identifiant et mot de passe d’application</translation>
    </message>
</context>
<context>
    <name>PlatformDialog</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>A workspace holds one account per network. Another brand has its own workspace.</source>
        <translation>Un espace contient un compte par réseau. Une autre marque a son propre espace.</translation>
    </message>
    <message>
        <source>Every network that Parvis speaks has its account here. Another brand has its own workspace.</source>
        <translation>Chaque réseau que parle Parvis a déjà son compte ici. Une autre marque a son propre espace.</translation>
    </message>
</context>
<context>
    <name>PollEditor</name>
    <message>
        <source>Several answers</source>
        <translation>Plusieurs réponses</translation>
    </message>
    <message>
        <source>How long the poll runs</source>
        <translation>Durée du sondage</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Choix %1</translation>
    </message>
</context>
<context>
    <name>PollView</name>
    <message numerus="yes">
        <source>%n voter(s)</source>
        <translation>
            <numerusform>%n votant</numerusform>
            <numerusform>%n votants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
    <message>
        <source>several choices</source>
        <translation>plusieurs choix</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>ouvert jusqu’à %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>clos %1</translation>
    </message>
    <message>
        <source>Poll: %1</source>
        <translation>Sondage&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>Reply: %1</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Il y est</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder encore</translation>
    </message>
    <message>
        <source>Publish again</source>
        <translation>Republier</translation>
    </message>
    <message>
        <source>See it on %1</source>
        <translation>Voir sur %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Renvoyer…</translation>
    </message>
</context>
<context>
    <name>PostPane</name>
    <message>
        <source>Selected post</source>
        <translation>Publication sélectionnée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or film(s)</source>
        <translation>
            <numerusform>%n image ou film</numerusform>
            <numerusform>%n images ou films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a thread of %n part(s)</source>
        <translation>
            <numerusform>un fil de %n partie</numerusform>
            <numerusform>un fil de %n parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) selected</source>
        <translation>
            <numerusform>%n publication sélectionnée</numerusform>
            <numerusform>%n publications sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the time</source>
        <translation>Changer l’heure</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>%1 is being asked to let go of it</source>
        <translation>%1 est en train de la retirer</translation>
    </message>
    <message>
        <source>%1 is being asked to hold it until %2</source>
        <translation>%1 va la garder jusqu’à %2</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder encore</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>Marquer comme envoyée…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>See it on %1</source>
        <translation>Voir sur %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Prochain créneau libre</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>Planifier à %1</translation>
    </message>
    <message>
        <source>Schedule the drafts</source>
        <translation>Planifier les brouillons</translation>
    </message>
    <message>
        <source>What has been sent is deleted on its platform: see the list</source>
        <translation>Ce qui est parti se supprime sur sa plateforme : voir la liste</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>La déplacer au</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>A time is written like 2026-11-27 16:00</source>
        <translation>Une heure s’écrit comme 2026-11-27 16:00</translation>
    </message>
    <message>
        <source>Move it there?</source>
        <translation>La déplacer là ?</translation>
    </message>
    <message>
        <source>Where is it? Its address, if you have it</source>
        <translation>Où est-elle ? Son adresse, si vous l’avez</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Marquer comme envoyée</translation>
    </message>
    <message>
        <source>Needed before it leaves</source>
        <translation>Nécessaire avant le départ</translation>
    </message>
    <message>
        <source>Take the approval back</source>
        <translation>Retirer la validation</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>With the reason (R)</source>
        <translation>Avec la raison (R)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>It leaves at its time (A)</source>
        <translation>Elle part à son heure (A)</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>For approval (S)</source>
        <translation>À validation (S)</translation>
    </message>
    <message>
        <source>Drafts are submitted; nothing selected is one</source>
        <translation>On soumet des brouillons ; la sélection n’en contient pas</translation>
    </message>
    <message>
        <source>Nothing selected waits for approval</source>
        <translation>Rien dans la sélection n’attend de validation</translation>
    </message>
    <message>
        <source>What is to be changed?</source>
        <translation>Que faut-il changer ?</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Without a reason nobody knows what to change</source>
        <translation>Sans raison, personne ne sait quoi changer</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Arrêter après celle-ci</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Durable</translation>
    </message>
    <message>
        <source>goes out again by itself</source>
        <translation>repart d’elle-même</translation>
    </message>
    <message>
        <source>Keep evergreen</source>
        <translation>Garder comme durable</translation>
    </message>
    <message>
        <source>It goes out again in free slots</source>
        <translation>Elle repart dans les créneaux libres</translation>
    </message>
</context>
<context>
    <name>PostPreview</name>
    <message>
        <source>%1 later</source>
        <translation>%1 après</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>Runs for %1</source>
        <translation>Dure %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>PostsPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>Rien de publié pour l’instant</translation>
    </message>
    <message>
        <source>Posts that are planned, sent or stuck are listed here. C writes a new one.</source>
        <translation>Les publications prévues, envoyées ou bloquées sont listées ici. C en écrit une nouvelle.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Nothing of that kind</source>
        <translation>Rien de ce genre</translation>
    </message>
    <message>
        <source>What is left out is named below: a click shows it again.</source>
        <translation>Ce qui est laissé de côté est nommé en bas : un clic l’affiche à nouveau.</translation>
    </message>
    <message>
        <source>What is to be changed?</source>
        <translation>Que faut-il changer ?</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Without a reason nobody knows what to change</source>
        <translation>Sans raison, personne ne sait quoi changer</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>There is no text</source>
        <translation>Il n’y a pas de texte</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 characters</source>
        <translation>Trop long&#xa0;: %1 caractères sur %2</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>Trop long&#xa0;: %1 octets sur %2</translation>
    </message>
    <message>
        <source>Too many files: %1 of %2</source>
        <translation>Trop de fichiers&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>File %1 is of a kind it does not take</source>
        <translation>Le fichier %1 est d’un format refusé</translation>
    </message>
    <message>
        <source>File %1 is too large: %2 of %3</source>
        <translation>Le fichier %1 est trop lourd&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>File %1 is no longer there</source>
        <translation>Le fichier %1 n’est plus là</translation>
    </message>
    <message>
        <source>The description of file %1 is too long: %2 of %3 characters</source>
        <translation>La description du fichier %1 est trop longue&#xa0;: %2 caractères sur %3</translation>
    </message>
    <message>
        <source>File %1 has no description</source>
        <translation>Le fichier %1 n’a pas de description</translation>
    </message>
    <message>
        <source>It has no polls</source>
        <translation>Pas de sondages ici</translation>
    </message>
    <message>
        <source>A poll has 2 to %1 options, not %2</source>
        <translation>Un sondage a de 2 à %1 réponses, pas %2</translation>
    </message>
    <message>
        <source>Option %1 is empty or too long: %2 of %3 characters</source>
        <translation>La réponse %1 est vide ou trop longue&#xa0;: %2 caractères sur %3</translation>
    </message>
    <message>
        <source>The poll is too short or too long</source>
        <translation>La durée du sondage est trop courte ou trop longue</translation>
    </message>
    <message>
        <source>A poll and files do not go together</source>
        <translation>Un sondage et des fichiers ne vont pas ensemble</translation>
    </message>
    <message>
        <source>It does not take file %1</source>
        <translation>Le fichier %1 n’y est pas accepté</translation>
    </message>
    <message>
        <source>It does not take replies</source>
        <translation>Les réponses n’y sont pas acceptées</translation>
    </message>
    <message>
        <source>It does not take posts</source>
        <translation>Les publications n’y sont pas acceptées</translation>
    </message>
    <message>
        <source>It cannot hold a post until its time</source>
        <translation>La plateforme ne peut pas garder une publication jusqu’à son heure</translation>
    </message>
    <message numerus="yes">
        <source>It holds posts from %n minute(s) ahead only</source>
        <translation>
            <numerusform>La plateforme garde une publication à partir de %n minute d’avance seulement</numerusform>
            <numerusform>La plateforme garde une publication à partir de %n minutes d’avance seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes no post without a picture or film</source>
        <translation>Pas de publication sans image ni film</translation>
    </message>
    <message>
        <source>Film %1 is too long: %2 of %3</source>
        <translation>La vidéo %1 est trop longue&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>File %1 is a film: nothing else goes with it</source>
        <translation>Le fichier %1 est une vidéo&#xa0;: rien d’autre ne l’accompagne</translation>
    </message>
    <message>
        <source>It takes no first comment</source>
        <translation>Pas de premier commentaire possible</translation>
    </message>
    <message>
        <source>First comment: %1</source>
        <translation>Premier commentaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Part %1: %2</source>
        <translation>Partie %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Picture %1 is too wide: %2, at most %3</source>
        <translation>L’image %1 est trop large : %2, au plus %3</translation>
    </message>
    <message>
        <source>Picture %1 is too tall: %2, at least %3</source>
        <translation>L’image %1 est trop haute : %2, au moins %3</translation>
    </message>
    <message>
        <source>Anybody may answer there</source>
        <translation>Tout le monde peut y répondre</translation>
    </message>
</context>
<context>
    <name>Proofreader</name>
    <message>
        <source>off or unknown</source>
        <translation>désactivée ou inconnue</translation>
    </message>
    <message>
        <source>Spelling: %1</source>
        <translation>Orthographe : %1</translation>
    </message>
    <message>
        <source>Guess the language</source>
        <translation>Deviner la langue</translation>
    </message>
    <message>
        <source>No spelling</source>
        <translation>Ne pas vérifier</translation>
    </message>
    <message>
        <source>Next unknown word</source>
        <translation>Mot inconnu suivant</translation>
    </message>
    <message>
        <source>French typography</source>
        <translation>Typographie française</translation>
    </message>
    <message>
        <source>No-break spaces, guillemets, apostrophes, ellipses</source>
        <translation>Espaces insécables, guillemets, apostrophes, points de suspension</translation>
    </message>
    <message>
        <source>Looking for words…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Add to the workspace’s words</source>
        <translation>Ajouter aux mots de l’espace</translation>
    </message>
    <message>
        <source>Remove from the workspace’s words</source>
        <translation>Retirer des mots de l’espace</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Inbox</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Espace %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
</context>
<context>
    <name>RailRow</name>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Find in the register</source>
        <translation>Chercher dans le registre</translation>
    </message>
    <message>
        <source>Register of moderation</source>
        <translation>Registre de modération</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>No entry is open</source>
        <translation>Aucune décision ouverte</translation>
    </message>
    <message>
        <source>Each entry keeps the message as it was, the article, who decided and what became of it.</source>
        <translation>Chaque décision garde le message tel qu’il était, l’article, son auteur et la suite donnée.</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>En PDF…</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>En CSV…</translation>
    </message>
    <message>
        <source>Nothing has been moderated</source>
        <translation>Rien n’a été modéré</translation>
    </message>
    <message>
        <source>Hide, delete, mute, block or report from the inbox with M. Every decision is noted here with its article and its outcome.</source>
        <translation>Dans la boîte de réception, M permet de masquer, supprimer, mettre en sourdine, bloquer ou signaler. Chaque décision est notée ici avec son article et sa suite.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing like that in the register</source>
        <translation>Rien de tel dans le registre</translation>
    </message>
    <message>
        <source>Look at a longer time, or for other words.</source>
        <translation>Élargissez la période ou cherchez d’autres mots.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>By %1 · %2</source>
        <translation>Par %1 · %2</translation>
    </message>
    <message>
        <source>By this article</source>
        <translation>Selon cet article</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 said: %2</source>
        <translation>%1 a répondu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>It has left already</source>
        <translation>C’est déjà parti</translation>
    </message>
    <message>
        <source>Register as CSV</source>
        <translation>Registre en CSV</translation>
    </message>
    <message>
        <source>register</source>
        <translation>registre</translation>
    </message>
    <message>
        <source>Register as PDF</source>
        <translation>Registre en PDF</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>Du %1 au %2</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Établi le %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Décidé le</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit le</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Titre de l’article</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>The platform&apos;s words</source>
        <translation>Réponse de la plateforme</translation>
    </message>
    <message>
        <source>It was done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Recommencer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln décision enregistrée</numerusform>
            <numerusform>%Ln décisions enregistrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPdf</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Nothing was moderated in this time.</source>
        <translation>Rien n’a été modéré durant cette période.</translation>
    </message>
    <message>
        <source>Register of moderation</source>
        <translation>Registre de modération</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>RepeatRow</name>
    <message>
        <source>Repeats</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>A number of times</source>
        <translation>Un nombre de fois</translation>
    </message>
    <message>
        <source>How long it repeats</source>
        <translation>Durée de la répétition</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>How often in all</source>
        <translation>Combien de fois en tout</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Une fois</translation>
    </message>
</context>
<context>
    <name>RepliesPane</name>
    <message>
        <source>New reply</source>
        <translation>Nouvelle réponse</translation>
    </message>
    <message>
        <source>Find a reply</source>
        <translation>Chercher une réponse</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Réponses enregistrées</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No reply is open</source>
        <translation>Aucune réponse ouverte</translation>
    </message>
    <message>
        <source>While you answer, / brings the replies up: type a few letters, Enter puts one in.</source>
        <translation>Pendant que vous répondez, / fait apparaître les réponses&#xa0;: tapez quelques lettres, Entrée insère.</translation>
    </message>
    <message>
        <source>Read replies from a file…</source>
        <translation>Lire des réponses depuis un fichier…</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>No saved replies yet</source>
        <translation>Pas encore de réponse enregistrée</translation>
    </message>
    <message>
        <source>What you answer every day, written once: / brings it up while you write, with the name and the order&apos;s number filled in.</source>
        <translation>Ce que vous répondez chaque jour, écrit une fois&#xa0;: / le fait apparaître pendant la rédaction, nom et numéro de commande remplis.</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <translation>Écrire la première</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Reply deleted</source>
        <translation>Réponse supprimée</translation>
    </message>
    <message>
        <source>JSON or CSV (*.json *.csv)</source>
        <translation>JSON ou CSV (*.json *.csv)</translation>
    </message>
    <message>
        <source>Every reply of this file is here already</source>
        <translation>Toutes les réponses de ce fichier sont déjà là</translation>
    </message>
    <message numerus="yes">
        <source>%n new replies</source>
        <translation>
            <numerusform>%n nouvelle réponse</numerusform>
            <numerusform>%n nouvelles réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>replies</source>
        <translation>reponses</translation>
    </message>
    <message numerus="yes">
        <source>%n replies written</source>
        <translation>
            <numerusform>%n réponse enregistrée</numerusform>
            <numerusform>%n réponses enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Write all replies to a .json or .csv file…</source>
        <translation>Écrire toutes les réponses dans un fichier .json ou .csv…</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply &amp;&amp; close</source>
        <translation>Répondre et clore</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émoji</translation>
    </message>
    <message>
        <source>Send, and wait for their answer (Ctrl+Enter)</source>
        <translation>Envoyer, et attendre la réponse (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Answer: only the people named will see it</source>
        <translation>Répondre&#xa0;: seules les personnes nommées le verront</translation>
    </message>
    <message>
        <source>Answer as %1</source>
        <translation>Répondre en tant que %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Saved replies (/)</source>
        <translation>Réponses enregistrées (/)</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Réponses enregistrées</translation>
    </message>
    <message>
        <source>Describe it</source>
        <translation>La décrire</translation>
    </message>
    <message>
        <source>Send without</source>
        <translation>Envoyer sans</translation>
    </message>
    <message>
        <source>Attach pictures or films (Ctrl+Shift+A)</source>
        <translation>Joindre des images ou des films (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Attach pictures or films</source>
        <translation>Joindre des images ou des films</translation>
    </message>
    <message>
        <source>Reply later (Ctrl+Shift+L)</source>
        <translation>Répondre plus tard (Ctrl+Maj+L)</translation>
    </message>
    <message>
        <source>Reply later</source>
        <translation>Répondre plus tard</translation>
    </message>
    <message>
        <source>Send, and close the conversation (Ctrl+Shift+Enter)</source>
        <translation>Envoyer, et clore la conversation (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>The picture has no description</source>
        <translation>L’image n’a pas de description</translation>
    </message>
    <message>
        <source>Picture %1 has no description</source>
        <translation>L’image %1 n’a pas de description</translation>
    </message>
    <message>
        <source>Pictures and films</source>
        <translation>Images et films</translation>
    </message>
    <message>
        <source>Pictures and films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)</source>
        <translation>Images et vidéos (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie en cours…</translation>
    </message>
</context>
<context>
    <name>ReplyEditor</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toute langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text of the reply. {first} becomes the first name of whoever wrote.</source>
        <translation>Texte de la réponse. {prénom} devient le prénom de la personne qui a écrit.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>As it will read</source>
        <translation>Ce qui sera lu</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>Pictures and films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)</source>
        <translation>Images et vidéos (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)</translation>
    </message>
    <message>
        <source>Claire Dubois</source>
        <translation>Claire Dubois</translation>
    </message>
    <message>
        <source>their name</source>
        <translation>son nom</translation>
    </message>
    <message>
        <source>their first name</source>
        <translation>son prénom</translation>
    </message>
    <message>
        <source>their handle</source>
        <translation>son identifiant</translation>
    </message>
    <message>
        <source>the order&apos;s number they gave</source>
        <translation>le numéro de commande indiqué</translation>
    </message>
    <message>
        <source>who answers</source>
        <translation>qui répond</translation>
    </message>
    <message>
        <source>our account</source>
        <translation>notre compte</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>le réseau</translation>
    </message>
    <message>
        <source>our name</source>
        <translation>notre nom</translation>
    </message>
    <message>
        <source>today&apos;s date</source>
        <translation>la date du jour</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Put a variable in</source>
        <translation>Insérer une variable</translation>
    </message>
    <message>
        <source>{%1}: %2</source>
        <translation>{%1}&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>Utilisée %Ln fois</numerusform>
            <numerusform>Utilisée %Ln fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>%1 %2: × %3 of what is usual, %4</source>
        <translation>%1 %2&#xa0;: × %3 par rapport à l’habitude, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Établi le %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>d MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Nothing is known of it in this time.</source>
        <translation>Rien n’est connu pour cette période.</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Les chiffres</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>rien à comparer</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Comment c’est compté</translation>
    </message>
    <message>
        <source>Nothing was published in this time.</source>
        <translation>Rien n’a été publié pendant cette période.</translation>
    </message>
    <message>
        <source>An hour is shown from five posts in 90 days.</source>
        <translation>Une heure apparaît à partir de cinq publications en 90 jours.</translation>
    </message>
    <message>
        <source>The best %1 of %2 posts.</source>
        <translation>Les %1 meilleures publications sur %2.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered in %1: %2</source>
        <translation>Réponse en %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Engagement by day</source>
        <translation>Engagement par jour</translation>
    </message>
    <message>
        <source>Engagement by week</source>
        <translation>Engagement par semaine</translation>
    </message>
    <message>
        <source>Engagement by month</source>
        <translation>Engagement par mois</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Meilleures heures</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Engagements against usual</source>
        <translation>Engagements par rapport à l’habitude</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Posts of the week</source>
        <translation>Publications de la semaine</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Received by need</source>
        <translation>Reçus par besoin</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lue</translation>
    </message>
    <message>
        <source>Time to the first reply</source>
        <translation>Délai de première réponse</translation>
    </message>
    <message>
        <source>Answered in</source>
        <translation>Réponse en</translation>
    </message>
    <message>
        <source>likes</source>
        <translation>j’aime</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>partages</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citations</translation>
    </message>
    <message>
        <source>bookmarks</source>
        <translation>signets</translation>
    </message>
    <message>
        <source>views</source>
        <translation>vues</translation>
    </message>
    <message>
        <source>followers</source>
        <translation>abonnés</translation>
    </message>
    <message>
        <source>accounts followed</source>
        <translation>comptes suivis</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>publications</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>Rapport de la semaine</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Rapport du mois</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>vs the week before</source>
        <translation>vs la semaine d’avant</translation>
    </message>
    <message>
        <source>vs the month before</source>
        <translation>vs le mois d’avant</translation>
    </message>
    <message numerus="yes">
        <source>vs the %n day(s) before</source>
        <translation>
            <numerusform>vs le jour d’avant</numerusform>
            <numerusform>vs les %n jours d’avant</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share: 3.4 %</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négative</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positive</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>views, or followers where they are not given</source>
        <translation>vues, ou abonnés là où elles ne sont pas données</translation>
    </message>
    <message>
        <source>followers when it was published</source>
        <translation>abonnés au moment de la publication</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Engagements</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Taux d’engagement</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>Messages reçus</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondus</translation>
    </message>
    <message>
        <source>Median first reply</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Won in this time, on posts of any age.</source>
        <translation>Gagnés pendant cette période, sur des publications de tout âge.</translation>
    </message>
    <message numerus="yes">
        <source>Mean over the %n post(s) published: engagements of a post, divided by:</source>
        <translation>
            <numerusform>Pour %n publication&#xa0;: ses engagements, divisés par&#xa0;:</numerusform>
            <numerusform>Moyenne sur %n publications&#xa0;: les engagements de chacune, divisés par&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mentions, replies, comments, direct messages and reviews.</source>
        <translation>Mentions, réponses, commentaires, messages privés et avis.</translation>
    </message>
    <message>
        <source>From their first unanswered message to our answer; half were quicker.</source>
        <translation>De leur premier message sans réponse à notre réponse&#xa0;; la moitié a été plus rapide.</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <extracomment>Percentage points: 0.3 pt</extracomment>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>pareil</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) with new engagements</source>
        <translation>
            <numerusform>%n publication avec de nouveaux engagements</numerusform>
            <numerusform>%n publications avec de nouveaux engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) published</source>
        <translation>
            <numerusform>%n publication parue</numerusform>
            <numerusform>%n publications parues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) with a rate</source>
        <translation>
            <numerusform>%n publication avec un taux</numerusform>
            <numerusform>%n publications avec un taux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in 90 days</source>
        <translation>
            <numerusform>%n publication en 90 jours</numerusform>
            <numerusform>%n publications en 90 jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>A request begins with their first unanswered message. Of those of this time we answered %1 of %2.</source>
        <translation>Une demande commence par leur premier message sans réponse. Sur celles de la période, %1 sur %2 ont eu une réponse.</translation>
    </message>
    <message numerus="yes">
        <source>%n that was closed without an answer is not counted.</source>
        <translation>
            <numerusform>%n close sans réponse n’est pas comptée.</numerusform>
            <numerusform>%n closes sans réponse ne sont pas comptées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) answered</source>
        <translation>
            <numerusform>%n demande répondue</numerusform>
            <numerusform>%n demandes répondues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt;&#xa0;%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), answered or waiting</source>
        <translation>
            <numerusform>%n demande, répondue ou en attente</numerusform>
            <numerusform>%n demandes, répondues ou en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>&gt; %1 %</source>
        <translation>&gt;&#xa0;%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Exporter en PDF</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>What this time was about, for whoever reads the PDF</source>
        <translation>Ce que cette période a eu de particulier, pour qui lira le PDF</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Choisir la période</translation>
    </message>
    <message>
        <source>Choose accounts</source>
        <translation>Choisir les comptes</translation>
    </message>
    <message>
        <source>Export HTML…</source>
        <translation>Exporter en HTML…</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Semaine dernière</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mois dernier</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message numerus="yes">
        <source>Last %n weeks</source>
        <translation>
            <numerusform>Dernière semaine</numerusform>
            <numerusform>%n dernières semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Choisir les jours…</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Période&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Comptes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No engagement was won in this time.</source>
        <translation>Aucun engagement gagné pendant cette période.</translation>
    </message>
    <message>
        <source>Nothing is measured yet in this time.</source>
        <translation>Rien n’est encore mesuré pour cette période.</translation>
    </message>
    <message>
        <source>An hour is shown from five posts in 90 days.</source>
        <translation>Une heure apparaît à partir de cinq publications en 90 jours.</translation>
    </message>
    <message>
        <source>Nothing was published in this time.</source>
        <translation>Rien n’a été publié pendant cette période.</translation>
    </message>
    <message>
        <source>Nothing came in in this time.</source>
        <translation>Rien n’est arrivé pendant cette période.</translation>
    </message>
    <message>
        <source>Of what came in in this time no mood is known.</source>
        <translation>L’humeur de ce qui est arrivé pendant cette période n’est pas connue.</translation>
    </message>
    <message>
        <source>Of %1 messages whose mood was read, of %2.</source>
        <translation>Sur %1 messages dont l’humeur a été lue, parmi %2.</translation>
    </message>
    <message>
        <source>Nothing was answered in this time.</source>
        <translation>Aucune réponse pendant cette période.</translation>
    </message>
    <message>
        <source>Nothing to report on in this time</source>
        <translation>Rien à rapporter pour cette période</translation>
    </message>
    <message>
        <source>Messages that come in, answers and the numbers of posts are added up here, day by day. An earlier time may have some.</source>
        <translation>Les messages reçus, les réponses et les chiffres des publications s’additionnent ici, jour par jour. Une période plus ancienne en a peut-être.</translation>
    </message>
    <message>
        <source>The time before</source>
        <translation>La période d’avant</translation>
    </message>
    <message>
        <source>Report as CSV</source>
        <translation>Rapport en CSV</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Rapport en PDF</translation>
    </message>
    <message>
        <source>Report as HTML</source>
        <translation>Rapport en HTML</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write one every Monday…</source>
        <translation>En écrire un chaque lundi…</translation>
    </message>
    <message>
        <source>The report of every week</source>
        <translation>Le rapport de chaque semaine</translation>
    </message>
    <message>
        <source>Write none on Mondays any more</source>
        <translation>Ne plus en écrire le lundi</translation>
    </message>
    <message>
        <source>No report is written on Mondays any more</source>
        <translation>Plus aucun rapport n’est écrit le lundi</translation>
    </message>
    <message>
        <source>Every Monday the report of the week before is written beside %1</source>
        <translation>Chaque lundi, le rapport de la semaine écoulée est écrit à côté de %1</translation>
    </message>
    <message>
        <source>The report of the week could not be written beside %1. It is tried again.</source>
        <translation>Le rapport de la semaine n’a pas pu être écrit à côté de %1. Une nouvelle tentative suivra.</translation>
    </message>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>Avant (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>Après (Alt+Droite)</translation>
    </message>
    <message>
        <source>What people said, as a digest…</source>
        <translation>Ce que disent les gens, en synthèse…</translation>
    </message>
    <message>
        <source>The same without names…</source>
        <translation>La même sans les noms…</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>synthese</translation>
    </message>
    <message>
        <source>The digest, as PDF, HTML or Markdown (.md)</source>
        <translation>La synthèse, en PDF, HTML ou Markdown (.md)</translation>
    </message>
    <message>
        <source>Writing %1: %2 of %3</source>
        <extracomment>A report, a digest, and how far it has come: &quot;Writing lumen.pdf: 2 of 6&quot;</extracomment>
        <translation>Écriture de %1 : %2 sur %3</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Given up: %1 was not written</source>
        <translation>Abandonné : %1 n’a pas été écrit</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Approved</source>
        <translation>Validée</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>publications</translation>
    </message>
    <message>
        <source>to approve</source>
        <translation>à valider</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>validées</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programmées</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publiées</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>brouillons</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>Feuille de relecture</translation>
    </message>
    <message>
        <source>Nothing is planned in this time.</source>
        <translation>Rien n’est prévu sur cette période.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Picture not available</source>
        <translation>Image indisponible</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Sans description</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>À modifier</translation>
    </message>
    <message>
        <source>Remarks:</source>
        <translation>Remarques :</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>établie le %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>d MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Times are those of %1.</source>
        <extracomment>%1 is a time zone</extracomment>
        <translation>Les heures sont celles de %1.</translation>
    </message>
    <message>
        <source>Nothing that waits for approval leaves before it is approved. Remarks go to whoever sent this sheet.</source>
        <translation>Rien de ce qui attend une validation ne part avant d’être validé. Les remarques vont à la personne qui a envoyé cette feuille.</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Name of the rule</source>
        <translation>Nom de la règle</translation>
    </message>
    <message>
        <source>If a message comes in and</source>
        <translation>Si un message arrive et que</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Ajouter une action</translation>
    </message>
    <message>
        <source>Stop there: the rules below do not look at it any more</source>
        <translation>S’arrêter là : les règles suivantes ne le regardent plus</translation>
    </message>
    <message>
        <source>Take this out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>Retirer : %1</translation>
    </message>
    <message>
        <source>From this time</source>
        <translation>À partir de cette heure</translation>
    </message>
    <message>
        <source>Until this time</source>
        <translation>Jusqu’à cette heure</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Separated by commas. Several words are a phrase, and parcel* finds parcels.</source>
        <translation>Séparés par des virgules. Plusieurs mots forment une expression, et livr* trouve livré ou livraison.</translation>
    </message>
    <message>
        <source>the text has one of</source>
        <translation>le texte contient l’un de ces mots</translation>
    </message>
    <message>
        <source>parcel*, delivery, never arrived</source>
        <translation>livr*, colis, jamais reçu</translation>
    </message>
    <message>
        <source>the text has none of</source>
        <translation>le texte ne contient aucun de ces mots</translation>
    </message>
    <message>
        <source>Names or handles, separated by commas</source>
        <translation>Noms ou identifiants, séparés par des virgules</translation>
    </message>
    <message>
        <source>the author is one of</source>
        <translation>l’auteur est l’un de ceux-ci</translation>
    </message>
    <message>
        <source>it comes from</source>
        <translation>il vient de</translation>
    </message>
    <message>
        <source>the language is</source>
        <translation>la langue est</translation>
    </message>
    <message>
        <source>the need is</source>
        <translation>le besoin est</translation>
    </message>
    <message>
        <source>the mood is</source>
        <translation>l’humeur est</translation>
    </message>
    <message>
        <source>the author has at least so many followers</source>
        <translation>l’auteur a au moins tant d’abonnés</translation>
    </message>
    <message>
        <source>Where the platform says it.</source>
        <translation>Là où la plateforme le dit.</translation>
    </message>
    <message>
        <source>it was written between</source>
        <translation>il a été écrit entre</translation>
    </message>
    <message>
        <source>In the workspace’s time zone; no day chosen is every day.</source>
        <translation>Dans le fuseau de l’espace de travail ; aucun jour choisi veut dire tous les jours.</translation>
    </message>
    <message>
        <source>One or several, separated by commas</source>
        <translation>Une ou plusieurs, séparées par des virgules</translation>
    </message>
    <message>
        <source>put the label</source>
        <translation>mettre l’étiquette</translation>
    </message>
    <message>
        <source>sort it as</source>
        <translation>le classer comme</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nom</translation>
    </message>
    <message>
        <source>assign it to</source>
        <translation>l’attribuer à</translation>
    </message>
    <message>
        <source>Whoever sees to it already keeps it.</source>
        <translation>Qui s’en occupe déjà le garde.</translation>
    </message>
    <message>
        <source>give it a priority</source>
        <translation>lui donner une priorité</translation>
    </message>
    <message>
        <source>snooze it</source>
        <translation>la reporter</translation>
    </message>
    <message>
        <source>put a saved reply as a draft</source>
        <translation>préparer une réponse enregistrée en brouillon</translation>
    </message>
    <message>
        <source>Nothing is sent, and what somebody is writing stays.</source>
        <translation>Rien n’est envoyé, et ce que quelqu’un écrit reste.</translation>
    </message>
    <message>
        <source>A person decides, in the inbox. Nothing is hidden by itself.</source>
        <translation>Une personne décide, dans la boîte de réception. Rien n’est masqué tout seul.</translation>
    </message>
    <message>
        <source>propose to hide it</source>
        <translation>proposer de le masquer</translation>
    </message>
    <message>
        <source>%1 (there is none yet)</source>
        <translation>%1 (il n’y en a pas encore)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (supprimée)</translation>
    </message>
</context>
<context>
    <name>RuleLogPane</name>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Find in what rules did</source>
        <translation>Chercher dans ce qu’ont fait les règles</translation>
    </message>
    <message>
        <source>What rules did</source>
        <translation>Ce qu’ont fait les règles</translation>
    </message>
    <message>
        <source>Which rule</source>
        <translation>Quelle règle</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message>
        <source>Each line says which rule saw to which message, what it did and why. All of it can be undone.</source>
        <translation>Chaque ligne dit quelle règle s’est occupée de quel message, ce qu’elle a fait et pourquoi. Tout peut être annulé.</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>To be decided: %1</source>
        <translation>À décider : %1</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Rules have done nothing yet</source>
        <translation>Les règles n’ont encore rien fait</translation>
    </message>
    <message>
        <source>What a rule does to a message is written down here, with the reason and a way back.</source>
        <translation>Ce qu’une règle fait à un message est noté ici, avec la raison et le moyen de revenir en arrière.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>Rien n’attend de décision</translation>
    </message>
    <message>
        <source>Nothing like that</source>
        <translation>Rien de tel</translation>
    </message>
    <message>
        <source>Look at what every rule did, or for other words.</source>
        <translation>Regardez ce qu’ont fait toutes les règles, ou cherchez d’autres mots.</translation>
    </message>
    <message>
        <source>Because %1.</source>
        <translation>Parce que %1.</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>Annulé %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Decide in the inbox</source>
        <translation>Décider dans la boîte de réception</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La règle</translation>
    </message>
    <message>
        <source>Nothing of it stood any more</source>
        <translation>Il n’en restait rien</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé : %1</translation>
    </message>
</context>
<context>
    <name>RuleMark</name>
    <message>
        <source>%1, by rule “%2”</source>
        <translation>%1, par la règle « %2 »</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>parce que %1</translation>
    </message>
    <message>
        <source>Decide (M)</source>
        <translation>Décider (M)</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
</context>
<context>
    <name>RuleTrial</name>
    <message>
        <source>Stop looking</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>What the rule would have touched</source>
        <translation>Ce que la règle aurait touché</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the last 30 days…</source>
        <translation>Regarde les 30 derniers jours…</translation>
    </message>
    <message>
        <source>%1 messages read, %2</source>
        <translation>%1 messages lus, %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n conversation(s)</source>
        <translation>
            <numerusform>dans %n conversation</numerusform>
            <numerusform>dans %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>It would have touched nothing in the last 30 days.</source>
        <translation>Elle n’aurait rien touché ces 30 derniers jours.</translation>
    </message>
    <message>
        <source>It would have touched %1 %2.</source>
        <translation>Elle aurait touché %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) read of the last 30 days.</source>
        <translation>
            <numerusform>%n message lu sur les 30 derniers jours.</numerusform>
            <numerusform>%n messages lus sur les 30 derniers jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fit, but a rule above stops there.</source>
        <translation>
            <numerusform>%n autre convient, mais une règle placée avant s’arrête là.</numerusform>
            <numerusform>%n autres conviennent, mais une règle placée avant s’arrête là.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 are listed.</source>
        <translation>Les %1 plus récents sont dans la liste.</translation>
    </message>
    <message numerus="yes">
        <source>Apply to the %n found</source>
        <translation>
            <numerusform>Appliquer au message trouvé</numerusform>
            <numerusform>Appliquer aux %n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n message(s)</source>
        <translation>
            <numerusform>Appliquée à %n message</numerusform>
            <numerusform>Appliquée à %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” applied to %n message(s)</source>
        <translation>
            <numerusform>« %1 » appliquée à %n message</numerusform>
            <numerusform>« %1 » appliquée à %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>an account that is gone</source>
        <translation>un compte qui n’est plus là</translation>
    </message>
    <message>
        <source>it was written on %1</source>
        <translation>il a été écrit %1</translation>
    </message>
    <message>
        <source>it was written between %1 and %2</source>
        <translation>il a été écrit entre %1 et %2</translation>
    </message>
    <message>
        <source>it was written on %1 between %2 and %3</source>
        <translation>il a été écrit %1 entre %2 et %3</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négative</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positive</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Jusqu’à demain matin</translation>
    </message>
    <message>
        <source>Until next week</source>
        <translation>Jusqu’à la semaine prochaine</translation>
    </message>
    <message>
        <source>Until they write again</source>
        <translation>Jusqu’à leur prochain message</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Priorité haute</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Priorité basse</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Priorité normale</translation>
    </message>
    <message>
        <source>the text has %1</source>
        <translation>le texte contient %1</translation>
    </message>
    <message>
        <source>the text has no %1</source>
        <translation>le texte ne contient pas %1</translation>
    </message>
    <message>
        <source>the author is %1</source>
        <translation>l’auteur est %1</translation>
    </message>
    <message>
        <source>it comes from %1</source>
        <translation>il vient de %1</translation>
    </message>
    <message>
        <source>the language is %1</source>
        <translation>la langue est %1</translation>
    </message>
    <message>
        <source>the need is %1</source>
        <translation>le besoin est %1</translation>
    </message>
    <message>
        <source>the mood is %1</source>
        <translation>l’humeur est %1</translation>
    </message>
    <message>
        <source>the author has at least %1 followers</source>
        <translation>l’auteur a au moins %1 abonnés</translation>
    </message>
    <message>
        <source>label “%1”</source>
        <translation>étiquette « %1 »</translation>
    </message>
    <message>
        <source>need: %1</source>
        <translation>besoin : %1</translation>
    </message>
    <message>
        <source>assign to %1</source>
        <translation>attribuer à %1</translation>
    </message>
    <message>
        <source>draft “%1”</source>
        <translation>brouillon « %1 »</translation>
    </message>
    <message>
        <source>snooze %1</source>
        <translation>reporter %1</translation>
    </message>
    <message>
        <source>propose to hide</source>
        <translation>proposer de masquer</translation>
    </message>
    <message>
        <source>If %1: %2</source>
        <translation>Si %1 : %2</translation>
    </message>
    <message>
        <source>the text has “%1”</source>
        <translation>le texte contient « %1 »</translation>
    </message>
    <message>
        <source>the author is “%1”</source>
        <translation>l’auteur est « %1 »</translation>
    </message>
    <message>
        <source>the author has %1 followers</source>
        <translation>l’auteur a %1 abonnés</translation>
    </message>
    <message>
        <source>it was written at %1</source>
        <translation>il a été écrit à %1</translation>
    </message>
    <message>
        <source>Label “%1”</source>
        <translation>Étiquette « %1 »</translation>
    </message>
    <message>
        <source>Need: %1</source>
        <translation>Besoin : %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Attribuée à %1</translation>
    </message>
    <message>
        <source>Draft “%1”</source>
        <translation>Brouillon « %1 »</translation>
    </message>
    <message>
        <source>Proposes to hide it</source>
        <translation>Propose de le masquer</translation>
    </message>
    <message>
        <source>Snoozed until they write</source>
        <translation>Reportée jusqu’à leur réponse</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Reportée jusqu’à %1</translation>
    </message>
    <message>
        <source>%1: left with %2</source>
        <translation>%1 : laissé à %2</translation>
    </message>
    <message>
        <source>%1: not put, something was written or nothing waits</source>
        <translation>%1 : non préparé, un texte était commencé ou rien n’attendait</translation>
    </message>
    <message>
        <source>%1: left as a person said</source>
        <translation>%1 : laissé comme une personne l’a dit</translation>
    </message>
    <message>
        <source>%1: proposed before</source>
        <translation>%1 : déjà proposé</translation>
    </message>
    <message>
        <source>%1: nothing was waiting</source>
        <translation>%1 : rien n’attendait</translation>
    </message>
    <message>
        <source>Nothing was to be done</source>
        <translation>Rien n’était à faire</translation>
    </message>
    <message>
        <source>It asks for nothing yet.</source>
        <translation>Elle ne demande encore rien.</translation>
    </message>
    <message>
        <source>It does nothing yet.</source>
        <translation>Elle ne fait encore rien.</translation>
    </message>
    <message>
        <source>It waits: the saved reply “%1” has been deleted.</source>
        <translation>Elle attend : la réponse enregistrée « %1 » a été supprimée.</translation>
    </message>
    <message>
        <source>It waits: the account it is for has been removed.</source>
        <translation>Elle attend : le compte qu’elle concerne a été retiré.</translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Ce qu’elle a fait</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Trouver une règle</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Looks at the last 30 days and changes nothing</source>
        <translation>Regarde les 30 derniers jours et ne change rien</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No rule is open</source>
        <translation>Aucune règle n’est ouverte</translation>
    </message>
    <message>
        <source>Rules look at every new message from above to below. Alt and the arrow keys, or the mouse, change their order; the space bar switches one on or off.</source>
        <translation>Les règles regardent chaque nouveau message de haut en bas. Alt et les flèches, ou la souris, changent leur ordre ; la barre d’espace en active ou désactive une.</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Pas encore de règles</translation>
    </message>
    <message>
        <source>What is always done the same way is done by itself: label, assign, snooze, rank, put a draft ready. Every rule is tried on the last 30 days before it is switched on, and nothing it does is seen outside.</source>
        <translation>Ce qui se fait toujours de la même façon se fait tout seul : étiqueter, attribuer, reporter, classer, préparer un brouillon. Chaque règle s’essaie sur les 30 derniers jours avant d’être activée, et rien de ce qu’elle fait ne se voit dehors.</translation>
    </message>
    <message>
        <source>Begin with rules of ours</source>
        <translation>Commencer avec les nôtres</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Switched on, does nothing</source>
        <translation>Active, mais sans effet</translation>
    </message>
    <message>
        <source>For new messages, since %1. %2</source>
        <translation>Pour les nouveaux messages, depuis %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>It saw to %n message(s).</source>
        <translation>
            <numerusform>Elle s’est occupée de %n message.</numerusform>
            <numerusform>Elle s’est occupée de %n messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it on the last 30 days before it is switched on. That changes nothing.</source>
        <translation>À essayer sur les 30 derniers jours avant de l’activer. Cela ne change rien.</translation>
    </message>
    <message>
        <source>Tried. Switched on, it looks at new messages; the past stays as it is.</source>
        <translation>Essayée. Activée, elle regarde les nouveaux messages ; le passé reste tel quel.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>“%1” is off until it has been tried again</source>
        <translation>« %1 » est inactive jusqu’au prochain essai</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Rule deleted</source>
        <translation>Règle supprimée</translation>
    </message>
    <message>
        <source>It is tried before it is switched on</source>
        <translation>Elle s’essaie avant d’être activée</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search every message</source>
        <translation>Rechercher dans tous les messages</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Says when new messages come while the window is not in front.</source>
        <translation>Signale les nouveaux messages quand la fenêtre n’est pas devant.</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Rester dans la zone de notification à la fermeture</translation>
    </message>
    <message>
        <source>Planned posts leave from there. Where there is no tray, closing quits.</source>
        <translation>Les publications prévues partent de là. Sans zone de notification, fermer quitte.</translation>
    </message>
    <message>
        <source>As busy as the accounts are</source>
        <translation>Selon l’activité des comptes</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Chaque minute</numerusform>
            <numerusform>Toutes les %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for messages</source>
        <translation>Relever les messages</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Cet espace</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Days, weeks and planned times are read in it.</source>
        <translation>Les jours, les semaines et les heures prévues s’y lisent.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sûreté</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>A complete, checked copy in one file. Sign-ins are not in it.</source>
        <translation>Une copie complète et vérifiée, en un fichier. Les connexions n’y sont pas.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>It seals the sign-ins, since there is no keyring here.</source>
        <translation>Elle scelle les connexions, faute de trousseau ici.</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Sauvegarder l’espace</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase de passe</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Phrase de passe actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Nouvelle phrase de passe, encore une fois</translation>
    </message>
    <message>
        <source>Nobody can recover it: without it the accounts have to sign in again.</source>
        <translation>Personne ne peut la retrouver&#xa0;: sans elle, il faut reconnecter les comptes.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde…</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Sauvegardé</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Phrase de passe changée</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sync now looks at once, whatever is chosen.</source>
        <translation>Actualiser relève aussitôt, quel que soit ce choix.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aérées</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Serrées</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>Lignes des listes</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Nothing blinks or moves by itself.</source>
        <translation>Rien ne clignote ni ne bouge de soi-même.</translation>
    </message>
    <message>
        <source>Pictures of people from every server</source>
        <translation>Portraits venus de tous les serveurs</translation>
    </message>
    <message>
        <source>Otherwise only from the servers of your own accounts. Other servers would see this computer&apos;s address, and when someone is read.</source>
        <translation>Sinon, seulement depuis les serveurs de vos comptes. Les autres serveurs verraient l’adresse de cet ordinateur, et quand quelqu’un est lu.</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>À l’arrière-plan</translation>
    </message>
    <message>
        <source>With names and words</source>
        <translation>Avec les noms et les mots</translation>
    </message>
    <message>
        <source>Otherwise only how many there are, for screens that others see.</source>
        <translation>Sinon, seulement leur nombre, pour les écrans que d’autres voient.</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Avec un son</translation>
    </message>
    <message>
        <source>Start when this computer does</source>
        <translation>Démarrer avec l’ordinateur</translation>
    </message>
    <message>
        <source>Without its window: in the tray, or minimised where there is none.</source>
        <translation>Sans sa fenêtre : dans la zone de notification, ou réduit s’il n’y en a pas.</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>Qui travaille</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Stands on notes, and on what is assigned to you.</source>
        <translation>Figure sur les notes et sur ce qui vous est attribué.</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>By how much there is</source>
        <translation>Selon le volume reçu</translation>
    </message>
    <message>
        <source>Reluctantly</source>
        <translation>Avec retenue</translation>
    </message>
    <message>
        <source>Normally</source>
        <translation>Normalement</translation>
    </message>
    <message>
        <source>Easily</source>
        <translation>Facilement</translation>
    </message>
    <message>
        <source>Raise alerts</source>
        <translation>Alerter</translation>
    </message>
    <message>
        <source>When clearly more bad news comes than usual. More easily finds smaller storms, and takes more busy days for one.</source>
        <translation>Quand il arrive nettement plus de mauvaises nouvelles que d’habitude. Plus facilement, de plus petites crises sont trouvées, et davantage de jours chargés sont pris pour une crise.</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Consulter…</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>How long conversations are kept, and what was erased.</source>
        <translation>Combien de temps les conversations sont gardées, et ce qui a été effacé.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Pendant la rédaction</translation>
    </message>
    <message>
        <source>Name somebody</source>
        <translation>Mentionner quelqu’un</translation>
    </message>
    <message>
        <source>Next unknown word</source>
        <translation>Mot inconnu suivant</translation>
    </message>
    <message>
        <source>French typography</source>
        <translation>Typographie française</translation>
    </message>
    <message>
        <source>Picture down</source>
        <translation>Descendre l’image</translation>
    </message>
    <message>
        <source>In the planner</source>
        <translation>Dans le planning</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Soumettre à validation</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Send back, with the reason</source>
        <translation>Renvoyer, avec la raison</translation>
    </message>
    <message>
        <source>Note an idea</source>
        <translation>Noter une idée</translation>
    </message>
    <message>
        <source>Ideas and drafts</source>
        <translation>Idées et brouillons</translation>
    </message>
    <message>
        <source>What happens that day</source>
        <translation>Ce qui se passe ce jour-là</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Saved texts</source>
        <translation>Textes enregistrés</translation>
    </message>
    <message>
        <source>Crop it, describe it</source>
        <translation>La recadrer, la décrire</translation>
    </message>
    <message>
        <source>Picture up</source>
        <translation>Monter l’image</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>New post at that time</source>
        <translation>Nouvelle publication à cette heure</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Publication suivante</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>Publication précédente</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un jour plus tard</translation>
    </message>
    <message>
        <source>A little later</source>
        <translation>Un peu plus tard</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>La dupliquer</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation>Sur une image</translation>
    </message>
    <message>
        <source>Answer, or show it in the inbox</source>
        <translation>Répondre, ou voir dans la boîte de réception</translation>
    </message>
    <message>
        <source>It is relevant</source>
        <translation>C’est pertinent</translation>
    </message>
    <message>
        <source>It is not relevant, or is after all</source>
        <translation>Ce n’est pas pertinent, ou finalement si</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ouvrir sa page</translation>
    </message>
    <message>
        <source>On a mention</source>
        <translation>Sur une mention</translation>
    </message>
    <message>
        <source>The time before</source>
        <translation>La période d’avant</translation>
    </message>
    <message>
        <source>The time after</source>
        <translation>La période d’après</translation>
    </message>
    <message>
        <source>In a report</source>
        <translation>Dans un rapport</translation>
    </message>
</context>
<context>
    <name>SlashReplies</name>
    <message>
        <source>Enter puts it in · Esc goes on writing</source>
        <translation>Entrée insère · Échap continue</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Réponses enregistrées</translation>
    </message>
</context>
<context>
    <name>SlotsDialog</name>
    <message>
        <source>Slots</source>
        <translation>Créneaux</translation>
    </message>
    <message>
        <source>No slot yet.</source>
        <translation>Pas encore de créneau.</translation>
    </message>
    <message>
        <source>Times at which an account likes to publish. A free one is shown in the calendar until a post takes it; “Next free slot” looks for the first.</source>
        <translation>Les heures auxquelles un compte aime publier. Un créneau libre se voit dans le calendrier jusqu’à ce qu’une publication le prenne ; « Prochain créneau libre » cherche le premier.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>The workspace’s: %1</source>
        <translation>Celui de l’espace : %1</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Add on working days</source>
        <translation>Ajouter en semaine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>StatePane</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>ThemesPane</name>
    <message>
        <source>Find a theme or a word</source>
        <translation>Chercher un thème ou un mot</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nouveau thème</translation>
    </message>
    <message>
        <source>Name of the theme</source>
        <translation>Nom du thème</translation>
    </message>
    <message>
        <source>Words in</source>
        <translation>Mots en</translation>
    </message>
    <message>
        <source>every language</source>
        <translation>toutes les langues</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Langue des mots</translation>
    </message>
    <message>
        <source>Words of the theme</source>
        <translation>Mots du thème</translation>
    </message>
    <message>
        <source>One a line. deliver* is any word that begins so; several words stand in a row.</source>
        <translation>Un par ligne. livr* vaut pour tout mot qui commence ainsi&#x202f;; plusieurs mots se suivent.</translation>
    </message>
    <message>
        <source>Show conversations</source>
        <translation>Montrer les conversations</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No theme is open</source>
        <translation>Aucun thème ouvert</translation>
    </message>
    <message>
        <source>A conversation is about a theme when one of its words is written. Search with theme: and its name.</source>
        <translation>Une conversation parle d’un thème quand l’un de ses mots y est écrit. Pour chercher&#xa0;: theme: et son nom.</translation>
    </message>
    <message>
        <source>Add the themes we propose</source>
        <translation>Ajouter les thèmes proposés</translation>
    </message>
    <message>
        <source>Read themes from a file…</source>
        <translation>Lire des thèmes dans un fichier…</translation>
    </message>
    <message>
        <source>Write all themes to a file…</source>
        <translation>Écrire tous les thèmes dans un fichier…</translation>
    </message>
    <message>
        <source>No themes yet</source>
        <translation>Pas encore de thème</translation>
    </message>
    <message>
        <source>What people write about: delivery, price, quality … Each theme is a list of words. Begin with ten of ours, in French and in English, and make them yours.</source>
        <translation>Ce dont on vous parle&#xa0;: livraison, prix, qualité… Chaque thème est une liste de mots. Partez de dix des nôtres, en français et en anglais, et faites-les vôtres.</translation>
    </message>
    <message>
        <source>Begin with these</source>
        <translation>Partir de ceux-ci</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Pas encore de mot</translation>
    </message>
    <message>
        <source>Another theme has this name.</source>
        <translation>Un autre thème porte ce nom.</translation>
    </message>
    <message>
        <source>“%1” is no word to look for.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un mot à chercher.</translation>
    </message>
    <message>
        <source>New theme %1</source>
        <translation>Nouveau thème %1</translation>
    </message>
    <message>
        <source>Theme deleted</source>
        <translation>Thème supprimé</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tableaux (*.csv *.tsv)</translation>
    </message>
    <message numerus="yes">
        <source>%n themes read</source>
        <translation>
            <numerusform>%n thème lu</numerusform>
            <numerusform>%n thèmes lus</numerusform>
        </translation>
    </message>
    <message>
        <source>themes</source>
        <translation>themes</translation>
    </message>
    <message numerus="yes">
        <source>%n themes written</source>
        <translation>
            <numerusform>%n thème écrit</numerusform>
            <numerusform>%n thèmes écrits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>%1 by %2, article %3</source>
        <translation>%1 par %2, article %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln earlier</source>
        <translation>
            <numerusform>Afficher le précédent</numerusform>
            <numerusform>Afficher les %Ln précédents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayPane</name>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Ideas and drafts</source>
        <translation>Idées et brouillons</translation>
    </message>
    <message>
        <source>Note an idea, then Enter</source>
        <translation>Noter une idée, puis Entrée</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nouvelle idée</translation>
    </message>
    <message>
        <source>Close (B)</source>
        <translation>Fermer (B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Plan it where the cursor is</source>
        <translation>La prévoir là où est le curseur</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>What may become a post one day is noted here, in a line. Drafts wait here, too, until they are scheduled.</source>
        <translation>Ce qui deviendra peut-être une publication se note ici, en une ligne. Les brouillons y attendent aussi, jusqu’à ce qu’ils soient programmés.</translation>
    </message>
    <message>
        <source>Drag one to a day and hour. Enter plans an idea where the calendar’s cursor is.</source>
        <translation>À glisser sur un jour et une heure. Entrée prévoit une idée là où est le curseur du calendrier.</translation>
    </message>
    <message>
        <source>Edit the idea</source>
        <translation>Modifier l’idée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Idea noted</source>
        <translation>Idée notée</translation>
    </message>
    <message>
        <source>Idea deleted</source>
        <translation>Idée supprimée</translation>
    </message>
</context>
<context>
    <name>TriageDesk</name>
    <message>
        <source>Snoozed until %1</source>
        <translation>Reportée jusqu’à %1</translation>
    </message>
    <message>
        <source>Snoozed until they write</source>
        <translation>Reportée jusqu’à leur réponse</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Plus tard aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>Until they write again</source>
        <translation>Jusqu’à leur prochain message</translation>
    </message>
    <message>
        <source>Snooze until: 14:30, 3 d, 01/12 …</source>
        <translation>Reporter jusqu’à : 14h30, 3 j, 01/12…</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>Jusque-là</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>New label “%1”</source>
        <translation>Nouvelle étiquette « %1 »</translation>
    </message>
    <message>
        <source>Labelled “%1”</source>
        <translation>Étiquetée « %1 »</translation>
    </message>
    <message>
        <source>Label “%1” taken off</source>
        <translation>Étiquette « %1 » retirée</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (moi)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Attribuer à</translation>
    </message>
    <message>
        <source>Assign to “%1”</source>
        <translation>Attribuer à « %1 »</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Attribuée à personne</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Attribuée à %1</translation>
    </message>
    <message>
        <source>Note, for colleagues only</source>
        <translation>Note, pour les collègues seulement</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Note gardée</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln conversation(s)</source>
        <translation>
            <numerusform>%1 : %Ln conversation</numerusform>
            <numerusform>%1 : %Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %Ln conversation(s), for colleagues only</source>
        <translation>
            <numerusform>Note sur %Ln conversation, pour les collègues seulement</numerusform>
            <numerusform>Note sur %Ln conversations, pour les collègues seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choisir une phrase de passe</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>This computer has no keyring: a passphrase seals the sign-ins. Until it is given, nothing is fetched or sent.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: une phrase de passe scelle les connexions. Tant qu’elle n’est pas donnée, rien n’est relevé ni envoyé.</translation>
    </message>
    <message>
        <source>That passphrase does not open it. Check for capitals and the keyboard&apos;s language.</source>
        <translation>Cette phrase de passe ne l’ouvre pas. Vérifier les majuscules et la langue du clavier.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has no keyring: a passphrase of at least %n characters will seal the sign-ins. Nobody can recover it.</source>
        <translation>
            <numerusform>Cet ordinateur n’a pas de trousseau&#xa0;: une phrase de passe d’au moins %n caractère scellera les connexions. Personne ne peut la retrouver.</numerusform>
            <numerusform>Cet ordinateur n’a pas de trousseau&#xa0;: une phrase de passe d’au moins %n caractères scellera les connexions. Personne ne peut la retrouver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sceller</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
</context>
<context>
    <name>VersionBox</name>
    <message>
        <source>What is there to say?</source>
        <translation>Qu’y a-t-il à dire&#x202f;?</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Texte de la publication</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émoji</translation>
    </message>
    <message>
        <source>Saved texts, hashtags, signatures</source>
        <translation>Textes enregistrés, hashtags, signatures</translation>
    </message>
    <message>
        <source>Saved texts are made in the Library</source>
        <translation>Les textes enregistrés se créent dans la Bibliothèque</translation>
    </message>
    <message>
        <source>Saved texts, hashtags, signatures ( / )</source>
        <translation>Textes enregistrés, hashtags, signatures ( / )</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>New watch</source>
        <translation>Nouvelle veille</translation>
    </message>
    <message>
        <source>Edit the watch</source>
        <translation>Modifier la veille</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Où chercher</translation>
    </message>
    <message>
        <source>Maison Lumen</source>
        <translation>Maison Lumen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Ce qu’il faut chercher</translation>
    </message>
    <message>
        <source>Where to look: everywhere, unless you choose</source>
        <translation>Où chercher&#xa0;: partout, sauf choix de votre part</translation>
    </message>
    <message>
        <source>Found already</source>
        <translation>Déjà trouvé</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1 of the %2 messages of the last 30 days that are here fit.</source>
        <translation>%1 des %2 messages des 30 derniers jours présents ici correspondent.</translation>
    </message>
    <message>
        <source>There is a watch of that name already.</source>
        <translation>Une veille porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Raise an alert when clearly more bad news is found than usual</source>
        <translation>Alerter quand les mauvaises nouvelles sont nettement plus nombreuses que d’habitude</translation>
    </message>
    <message>
        <source>Create watch</source>
        <translation>Créer la veille</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing is put aside</source>
        <translation>Rien n’est écarté</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>What is not relevant is kept here, and does not count.</source>
        <translation>Ce qui n’est pas pertinent est gardé ici, et ne compte pas.</translation>
    </message>
    <message>
        <source>Nothing fits what was chosen.</source>
        <translation>Rien ne correspond à ce choix.</translation>
    </message>
    <message>
        <source>Nobody said anything of it in this time, as far as it is looked for.</source>
        <translation>Personne n’en a rien dit sur cette période, là où la veille cherche.</translation>
    </message>
    <message>
        <source>Put aside as not relevant</source>
        <translation>Écarté comme non pertinent</translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>Compté de nouveau</translation>
    </message>
    <message>
        <source>Edit the watch…</source>
        <translation>Modifier la veille…</translation>
    </message>
    <message>
        <source>What was put aside</source>
        <translation>Ce qui a été écarté</translation>
    </message>
    <message>
        <source>Remove the watch…</source>
        <translation>Supprimer la veille…</translation>
    </message>
    <message>
        <source>Remove the watch %1?</source>
        <translation>Supprimer la veille %1&#xa0;?</translation>
    </message>
    <message>
        <source>What it found is no longer gathered, and what you said of it is forgotten. The messages themselves stay.</source>
        <translation>Ce qu’elle a trouvé n’est plus réuni, et ce que vous en avez dit est oublié. Les messages restent.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New watch</source>
        <translation>Nouvelle veille</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Choisir une période</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Latest mentions</source>
        <translation>Dernières mentions</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Where it is looked for</source>
        <translation>Où elle cherche</translation>
    </message>
    <message>
        <source>Nothing was found in this time.</source>
        <translation>Rien n’a été trouvé sur cette période.</translation>
    </message>
    <message>
        <source>Watch a brand of yours, too, and their shares are shown here.</source>
        <translation>Surveillez aussi l’une de vos marques, et leurs parts s’affichent ici.</translation>
    </message>
    <message>
        <source>Watch a competitor, too, and your share is shown here.</source>
        <translation>Surveillez aussi un concurrent, et votre part s’affiche ici.</translation>
    </message>
    <message>
        <source>What people say</source>
        <translation>Ce qui se dit</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in this time</source>
        <translation>
            <numerusform>%n texte sur cette période</numerusform>
            <numerusform>%n textes sur cette période</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the time before</source>
        <translation>
            <numerusform>%n sur la période précédente</numerusform>
            <numerusform>%n sur la période précédente</numerusform>
        </translation>
    </message>
    <message>
        <source>No word stands out in this time.</source>
        <translation>Aucun mot ne ressort sur cette période.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Mentions of %1</source>
        <translation>Mentions du %1</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Aucune veille pour l’instant</translation>
    </message>
    <message>
        <source>Name your brand, a product or a competitor. What people say of it in your inbox, in the feeds you follow and on platforms that can be searched is gathered here, with its mood.</source>
        <translation>Nommez votre marque, un produit ou un concurrent. Ce qu’on en dit dans votre boîte de réception, dans les flux que vous suivez et sur les plateformes où l’on peut chercher est réuni ici, avec son humeur.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Behind the alert, %1 – %2</source>
        <translation>Derrière l’alerte, %1 – %2</translation>
    </message>
    <message>
        <source>Brands and products have a share of voice; a topic has none.</source>
        <translation>La part de voix se mesure entre marques ou produits ; un sujet n’en a pas.</translation>
    </message>
    <message>
        <source>Said most; too few texts before to compare with.</source>
        <translation>Les plus dits ; trop peu de textes auparavant pour comparer.</translation>
    </message>
    <message>
        <source>Counted again, as relevant</source>
        <translation>Comptée de nouveau, comme pertinente</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>Pertinent</translation>
    </message>
    <message>
        <source>What was taught is forgotten</source>
        <translation>Ce qui avait été appris est oublié</translation>
    </message>
    <message>
        <source>Forward to the digest, with a few words if you like</source>
        <translation>Transmettre à la synthèse, avec quelques mots si vous voulez</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Forwarded: it stands in the digest of its week</source>
        <translation>Transmise : elle figure dans la synthèse de sa semaine</translation>
    </message>
    <message>
        <source>Taken out of the digest</source>
        <translation>Retirée de la synthèse</translation>
    </message>
    <message>
        <source>Forget what was taught</source>
        <translation>Oublier ce qui a été appris</translation>
    </message>
    <message>
        <source>What you taught</source>
        <translation>Ce que vous avez appris à Parvis</translation>
    </message>
    <message>
        <source>▲ said clearly more often than in the time before</source>
        <translation>▲ : nettement plus dits que pendant la période précédente</translation>
    </message>
    <message>
        <source>Said most; none clearly more often than before.</source>
        <translation>Les plus dits ; aucun nettement plus qu’avant.</translation>
    </message>
    <message>
        <source>Put aside by what you taught</source>
        <translation>Écartées par ce que vous avez appris</translation>
    </message>
    <message numerus="yes">
        <source>%Ln put aside by what you taught</source>
        <translation>
            <numerusform>%Ln écartée par ce que vous avez appris à Parvis</numerusform>
            <numerusform>%Ln écartées par ce que vous avez appris à Parvis</numerusform>
        </translation>
    </message>
    <message>
        <source>All that say the same</source>
        <translation>Tout ce qui dit la même chose</translation>
    </message>
    <message>
        <source>Export this week’s digest…</source>
        <translation>Exporter la synthèse de cette semaine…</translation>
    </message>
    <message>
        <source>Export last week’s digest…</source>
        <translation>Exporter la synthèse de la semaine dernière…</translation>
    </message>
</context>
<context>
    <name>WatchTabs</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watches</name>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Mentions and mood</source>
        <translation>Mentions et humeur</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of voice</source>
        <translation>Part de voix</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>there is nothing to look for yet</source>
        <translation>il n’y a encore rien à chercher</translation>
    </message>
    <message>
        <source>the query is longer than %1 characters</source>
        <translation>la requête dépasse %1 caractères</translation>
    </message>
    <message>
        <source>more than %1 groups inside one another</source>
        <translation>plus de %1 groupes les uns dans les autres</translation>
    </message>
    <message>
        <source>more than %1 words</source>
        <translation>plus de %1 mots</translation>
    </message>
    <message>
        <source>the quotation mark is never closed</source>
        <translation>ce guillemet n’est jamais fermé</translation>
    </message>
    <message>
        <source>the parenthesis is never closed</source>
        <translation>cette parenthèse n’est jamais fermée</translation>
    </message>
    <message>
        <source>this parenthesis closes nothing</source>
        <translation>cette parenthèse ne ferme rien</translation>
    </message>
    <message>
        <source>there is nothing between the parentheses</source>
        <translation>il n’y a rien entre les parenthèses</translation>
    </message>
    <message>
        <source>a word is missing here</source>
        <translation>il manque un mot ici</translation>
    </message>
    <message>
        <source>there is neither a letter nor a digit here</source>
        <translation>il n’y a ici ni lettre ni chiffre</translation>
    </message>
    <message>
        <source>two letters at least before *</source>
        <translation>deux lettres au moins avant *</translation>
    </message>
    <message>
        <source>NEAR takes a distance from 1 to %1: NEAR/5</source>
        <translation>NEAR prend une distance de 1 à %1&#xa0;: NEAR/5</translation>
    </message>
    <message>
        <source>NEAR stands between words, phrases, or groups of them joined by OR</source>
        <translation>NEAR se place entre des mots, des expressions, ou des groupes reliés par OR</translation>
    </message>
    <message>
        <source>something is missing behind the colon</source>
        <translation>il manque quelque chose après les deux-points</translation>
    </message>
    <message>
        <source>a language has two letters: lang:fr</source>
        <translation>une langue a deux lettres&#xa0;: lang:fr</translation>
    </message>
    <message>
        <source>this only leaves out: something that has to be there is missing</source>
        <translation>ceci ne fait qu’exclure&#xa0;: il manque ce qui doit s’y trouver</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Concurrent</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>%1 search</source>
        <translation>Recherche %1</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Colonne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>lamp lum* &quot;good light&quot; #lumen · a OR b · -without · lamp NEAR/5 broken · (groups) · from:ana lang:fr site:example.org</source>
        <translation>lampe lum* &quot;belle lumière&quot; #lumen · a OU b · -sans · lampe PRES/5 panne · (groupes) · de:ana langue:fr site:example.org</translation>
    </message>
    <message>
        <source>%1 k</source>
        <extracomment>thousands: 412 k</extracomment>
        <translation>%1&#xa0;k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <extracomment>millions: 1.2 M</extracomment>
        <translation>%1&#xa0;M</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Dernier jour</numerusform>
            <numerusform>%n derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vs the %n days before</source>
        <translation>
            <numerusform>vs la veille</numerusform>
            <numerusform>vs les %n jours précédents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <extracomment>a value and how far it may be off: +18 ± 5</extracomment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Texts that fit the watch. What you put aside as not relevant is left out; the same text from many mouths counts each time.</source>
        <translation>Textes qui correspondent à la veille. Ce que vous avez écarté n’en fait pas partie&#xa0;; un même texte repris par plusieurs compte à chaque fois.</translation>
    </message>
    <message>
        <source> pt</source>
        <extracomment>percentage points: 3 pt</extracomment>
        <translation>&#xa0;pt</translation>
    </message>
    <message>
        <source>Its mentions / (its own + those of your brands) × 100.</source>
        <translation>Ses mentions / (les siennes + celles de vos marques) × 100.</translation>
    </message>
    <message>
        <source>Mentions of it / (its own + those of competitors watched) × 100.</source>
        <translation>Ses mentions / (les siennes + celles des concurrents surveillés) × 100.</translation>
    </message>
    <message>
        <source>Estimated reach</source>
        <translation>Portée estimée</translation>
    </message>
    <message>
        <source>Followers of who wrote, each counted once: at most so many saw it. Known of %1 of %2 authors; of the others nothing is assumed.</source>
        <translation>Abonnés des auteurs, chacun compté une fois&#xa0;: au plus autant l’ont vu. Connus pour %1 auteurs sur %2&#xa0;; des autres, rien n’est supposé.</translation>
    </message>
    <message>
        <source>not searched: it needs sign-in</source>
        <translation>pas de recherche&#xa0;: il faut se connecter</translation>
    </message>
    <message>
        <source>not searched yet</source>
        <translation>pas encore de recherche</translation>
    </message>
    <message>
        <source>failed: %1 Again %2.</source>
        <translation>échec&#xa0;: %1 Nouvel essai&#xa0;: %2.</translation>
    </message>
    <message>
        <source>searched %1</source>
        <translation>recherche %1</translation>
    </message>
    <message>
        <source>Inbox: all that is written to you</source>
        <translation>Boîte de réception&#xa0;: tout ce qu’on vous écrit</translation>
    </message>
    <message>
        <source>Feeds: every site you follow</source>
        <translation>Flux&#xa0;: chaque site que vous suivez</translation>
    </message>
    <message>
        <source>%1, hashtags only: %2</source>
        <translation>%1, mots-dièse seulement&#xa0;: %2</translation>
    </message>
    <message>
        <source>the web beyond the feeds you follow</source>
        <translation>le web au-delà des flux que vous suivez</translation>
    </message>
    <message>
        <source>the web, without feeds</source>
        <translation>le web, sans flux</translation>
    </message>
    <message>
        <source>Not watched: %1.</source>
        <translation>Non surveillé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It raises no alerts.</source>
        <translation>Elle ne déclenche pas d’alerte.</translation>
    </message>
    <message>
        <source>Net sentiment (% positive − % negative)</source>
        <translation>Sentiment net (% positifs − % négatifs)</translation>
    </message>
    <message>
        <source>% positive − % negative of all mentions, neutral ones counted: from −100 to +100. ± is the interval it is in 95 times of 100, wider the fewer there are.</source>
        <translation>% de positives − % de négatives parmi toutes les mentions, neutres comprises : de −100 à +100. ± est l’intervalle où il se trouve 95 fois sur 100, d’autant plus large qu’elles sont peu nombreuses.</translation>
    </message>
    <message>
        <source>%1: cannot be asked this query</source>
        <translation>%1 : ne sait pas chercher cette requête</translation>
    </message>
    <message numerus="yes">
        <source>%Ln put aside by hand</source>
        <translation>
            <numerusform>%Ln écartée à la main</numerusform>
            <numerusform>%Ln écartées à la main</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said to be relevant</source>
        <translation>
            <numerusform>%Ln dite pertinente</numerusform>
            <numerusform>%Ln dites pertinentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>With %Ln more, what is clearly like them goes by itself.</source>
        <translation>
            <numerusform>Avec %Ln de plus, ce qui leur ressemble clairement s’écartera tout seul.</numerusform>
            <numerusform>Avec %Ln de plus, ce qui leur ressemble clairement s’écartera tout seul.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is clearly like them goes by itself: %Ln so far.</source>
        <translation>
            <numerusform>Ce qui leur ressemble clairement s’écarte tout seul : %Ln jusqu’ici.</numerusform>
            <numerusform>Ce qui leur ressemble clairement s’écarte tout seul : %Ln jusqu’ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Parvis</source>
        <translation>Bienvenue dans Parvis</translation>
    </message>
    <message>
        <source>Only looking?</source>
        <translation>Juste un coup d’œil&#x202f;?</translation>
    </message>
    <message>
        <source>Open a sample workspace: the weeks of a made-up brand. Nothing leaves this computer.</source>
        <translation>Ouvrir un espace d’exemple&#xa0;: les semaines d’une marque inventée. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>Ouvrir l’espace d’exemple</translation>
    </message>
    <message>
        <source>One inbox, one planner and one watch for every network. Everything is kept on this computer.</source>
        <translation>Une réception, un planning et une veille pour tous les réseaux. Tout reste sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>WhenRow</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <translation>ddd d MMM yyyy  HH:mm</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>The clocks go back that night: it leaves the first time it is %1.</source>
        <translation>Changement d’heure cette nuit-là&#xa0;: départ la première fois qu’il est %1.</translation>
    </message>
    <message>
        <source>The clocks go forward that night: it leaves at %1.</source>
        <translation>Changement d’heure cette nuit-là&#xa0;: départ à %1.</translation>
    </message>
    <message>
        <source>That is in the past.</source>
        <translation>C’est déjà passé.</translation>
    </message>
    <message>
        <source>%1 here.</source>
        <translation>%1 ici.</translation>
    </message>
    <message>
        <source>In the next free slot</source>
        <translation>Au prochain créneau libre</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>Connexion à refaire</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>The platform asks to wait</source>
        <translation>La plateforme demande d’attendre</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>Refusé par la plateforme</translation>
    </message>
    <message>
        <source>Sent, not confirmed</source>
        <translation>Envoyé, non confirmé</translation>
    </message>
    <message>
        <source>This account cannot do that</source>
        <translation>Ce compte ne peut pas faire cela</translation>
    </message>
    <message>
        <source>The platform&apos;s answer made no sense</source>
        <translation>La réponse de la plateforme n’a pas de sens</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>N’y est plus</translation>
    </message>
    <message>
        <source>Something else answered in the platform&apos;s place</source>
        <translation>Autre chose a répondu à la place de la plateforme</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>L’horloge de cet ordinateur est fausse</translation>
    </message>
    <message>
        <source>The passphrase is needed</source>
        <translation>La phrase de passe est nécessaire</translation>
    </message>
    <message>
        <source>That passphrase does not open it</source>
        <translation>Cette phrase de passe ne l’ouvre pas</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>That cannot be used</source>
        <translation>Cela ne peut pas servir</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>The workspace is busy</source>
        <translation>L’espace est occupé</translation>
    </message>
    <message>
        <source>The workspace cannot be written</source>
        <translation>L’espace ne peut pas être écrit</translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation>L’espace est endommagé</translation>
    </message>
    <message>
        <source>Made by a newer Parvis</source>
        <translation>Créé par un Parvis plus récent</translation>
    </message>
    <message>
        <source>Nothing is lost. It goes on when the connection is back.</source>
        <translation>Rien n’est perdu. Tout reprend au retour de la connexion.</translation>
    </message>
    <message>
        <source>Messages and planned posts are kept. Sign in again to go on.</source>
        <translation>Les messages et les publications prévues sont gardés. Se reconnecter pour continuer.</translation>
    </message>
    <message>
        <source>The account&apos;s rights do not cover it. Signing in again may grant them.</source>
        <translation>Les droits du compte ne le couvrent pas. Se reconnecter peut les donner.</translation>
    </message>
    <message>
        <source>Nothing is lost. It goes on by itself.</source>
        <translation>Rien n’est perdu. La suite se fait seule.</translation>
    </message>
    <message>
        <source>Nothing was published. Change the text and send it again.</source>
        <translation>Rien n’a été publié. Modifier le texte et renvoyer.</translation>
    </message>
    <message>
        <source>It is being looked for on the platform. Sending it again could publish it twice.</source>
        <translation>On le cherche sur la plateforme. Le renvoyer pourrait le publier deux fois.</translation>
    </message>
    <message>
        <source>It is tried again. If it lasts, the server may have a fault.</source>
        <translation>Un nouvel essai suit. Si cela dure, le serveur a peut-être une panne.</translation>
    </message>
    <message>
        <source>It was deleted, or the address has a mistake.</source>
        <translation>C’est supprimé, ou l’adresse contient une faute.</translation>
    </message>
    <message>
        <source>This network may ask to sign in on a web page first.</source>
        <translation>Ce réseau demande peut-être de s’identifier d’abord sur une page web.</translation>
    </message>
    <message>
        <source>Set the date and time, then try again.</source>
        <translation>Régler la date et l’heure, puis réessayer.</translation>
    </message>
    <message>
        <source>Give the passphrase to open the stored sign-ins.</source>
        <translation>Donner la phrase de passe pour ouvrir les connexions gardées.</translation>
    </message>
    <message>
        <source>Check for capitals and the keyboard&apos;s language.</source>
        <translation>Vérifier les majuscules et la langue du clavier.</translation>
    </message>
    <message>
        <source>Check what was typed.</source>
        <translation>Vérifier ce qui a été saisi.</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing typed is lost. Make room on the disk.</source>
        <translation>Rien n’est envoyé et rien de ce qui est saisi n’est perdu. Faire de la place sur le disque.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Un nouvel essai suit.</translation>
    </message>
    <message>
        <source>Check the rights of the workspace&apos;s folder.</source>
        <translation>Vérifier les droits du dossier de l’espace.</translation>
    </message>
    <message>
        <source>It was set aside untouched. A backup can be restored.</source>
        <translation>Il a été mis de côté, intact. Une sauvegarde peut être restaurée.</translation>
    </message>
    <message>
        <source>Install the newer version to open it. Nothing was changed.</source>
        <translation>Installer la version plus récente pour l’ouvrir. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>En panne</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Attend l’accord</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmé</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>The platform holds it</source>
        <translation>Gardé par la plateforme</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>Nouvel essai prévu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Missed its time</source>
        <translation>Heure manquée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Reportées</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Message direct</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>Non listé</translation>
    </message>
    <message>
        <source>Followers only</source>
        <translation>Abonnés seulement</translation>
    </message>
    <message>
        <source>Only the people named</source>
        <translation>Seules les personnes nommées</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Aimer</translation>
    </message>
    <message>
        <source>Take the like back</source>
        <translation>Ne plus aimer</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Take the boost back</source>
        <translation>Ne plus partager</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marquer d’un signet</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Retirer le signet</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le son</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Hours and minutes: 1 h 20</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Short date in lists. Qt date format; day and short month</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Short date of another year. Qt date format</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Day heading. Qt date format; weekday, day and month</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Day heading of another year. Qt date format</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>Hours and minutes, as in &quot;2 h 48&quot;</extracomment>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days, short</extracomment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Compliment</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Indésirable</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Réclamations</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récentes</translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 de retard</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>demain %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>back: snoozed until %1</source>
        <translation>de retour : reportée jusqu’à %1</translation>
    </message>
    <message>
        <source>back: they wrote</source>
        <translation>de retour : nouveau message</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>Like taken back</source>
        <translation>J’aime retiré</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>Réaffiché</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Unblocked</source>
        <translation>Débloqué</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Mis en sourdine</translation>
    </message>
    <message>
        <source>Unmuted</source>
        <translation>Sourdine levée</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Non confirmé</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Annulé avant envoi</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>La modification</translation>
    </message>
    <message>
        <source>The deletion</source>
        <translation>La suppression</translation>
    </message>
    <message>
        <source>The edit leaves at %1</source>
        <translation>La modification part à %1</translation>
    </message>
    <message>
        <source>Being edited</source>
        <translation>Modification en cours</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Suppression en cours</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>The edit was refused</source>
        <translation>La modification a été refusée</translation>
    </message>
    <message>
        <source>The deletion was refused</source>
        <translation>La suppression a été refusée</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>several</comment>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Praise</source>
        <comment>several</comment>
        <translation>Compliments</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positif</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alike</source>
        <translation>
            <numerusform>%Ln semblable</numerusform>
            <numerusform>%Ln semblables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln non lu</numerusform>
            <numerusform>%1, %Ln non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>They wrote again first</source>
        <translation>La personne a réécrit entre-temps</translation>
    </message>
    <message>
        <source>Read what is new, then send the reply or take it back.</source>
        <translation>Lisez ce qui est nouveau, puis envoyez la réponse ou reprenez-la.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Our followers</source>
        <translation>Nos abonnés</translation>
    </message>
    <message>
        <source>Those we follow</source>
        <translation>Les comptes que nous suivons</translation>
    </message>
    <message>
        <source>Those named in it</source>
        <translation>Les personnes nommées</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A date of any year and its time: 3 November 2026, 14:05</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>WordsPane</name>
    <message>
        <source>strengthens</source>
        <translation>renforce</translation>
    </message>
    <message>
        <source>weakens</source>
        <translation>affaiblit</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>retourne</translation>
    </message>
    <message>
        <source>wishes</source>
        <translation>souhaite</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>Chercher un mot</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Signs, in every language</source>
        <translation>Signes, dans toutes les langues</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Langue des mots</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Tous les mots</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>Mes mots</translation>
    </message>
    <message>
        <source>Which words</source>
        <translation>Quels mots</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Nouveau mot</translation>
    </message>
    <message>
        <source>Word, or several in a row</source>
        <translation>Un mot, ou plusieurs à la suite</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>disappoint* is any word that begins so</source>
        <translation>déçu* vaut pour tout mot qui commence ainsi</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>No word is open</source>
        <translation>Aucun mot ouvert</translation>
    </message>
    <message>
        <source>A mood is what its words add up to. Say what a word means where you work: it counts from the next reading on.</source>
        <translation>Une humeur est la somme de ses mots. Dites ce qu’un mot veut dire chez vous&#xa0;: il comptera dès la prochaine lecture.</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bien</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Rather good</source>
        <translation>Plutôt bien</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Ne dit rien</translation>
    </message>
    <message>
        <source>Rather bad</source>
        <translation>Plutôt mal</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>Très mal</translation>
    </message>
    <message>
        <source>Strengthens what follows</source>
        <translation>Renforce ce qui suit</translation>
    </message>
    <message>
        <source>Weakens what follows</source>
        <translation>Affaiblit ce qui suit</translation>
    </message>
    <message>
        <source>Denies what follows</source>
        <translation>Nie ce qui suit</translation>
    </message>
    <message>
        <source>Turns what was said before</source>
        <translation>Retourne ce qui précède</translation>
    </message>
    <message>
        <source>Read words from a file…</source>
        <translation>Lire des mots dans un fichier…</translation>
    </message>
    <message>
        <source>Write my words to a file…</source>
        <translation>Écrire mes mots dans un fichier…</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Le vôtre</translation>
    </message>
    <message>
        <source>Yours; ours: %1</source>
        <translation>Le vôtre&#x202f;; le nôtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>No word of yours yet</source>
        <translation>Pas encore de mot à vous</translation>
    </message>
    <message>
        <source>No such word</source>
        <translation>Aucun mot de ce genre</translation>
    </message>
    <message>
        <source>A mood is what its words add up to. Add what people say where you work.</source>
        <translation>Une humeur est la somme de ses mots. Ajoutez ce que l’on dit chez vous.</translation>
    </message>
    <message>
        <source>A word of yours.</source>
        <translation>Un mot à vous.</translation>
    </message>
    <message>
        <source>Ours: %1.</source>
        <translation>Le nôtre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Yours; ours was %1.</source>
        <translation>Le vôtre&#x202f;; le nôtre était %1.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Back to ours</source>
        <translation>Revenir au nôtre</translation>
    </message>
    <message>
        <source>“%1” is no word to look for.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un mot à chercher.</translation>
    </message>
    <message>
        <source>Word taken away</source>
        <translation>Mot retiré</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.csv)</source>
        <translation>Tableaux (*.tsv *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n words read</source>
        <translation>
            <numerusform>%n mot lu</numerusform>
            <numerusform>%n mots lus</numerusform>
        </translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message numerus="yes">
        <source>%n words written</source>
        <translation>
            <numerusform>%n mot écrit</numerusform>
            <numerusform>%n mots écrits</numerusform>
        </translation>
    </message>
    <message>
        <source>Denies what goes before</source>
        <translation>Nie ce qui précède</translation>
    </message>
    <message>
        <source>Makes a wish of it</source>
        <translation>En fait un souhait</translation>
    </message>
</context>
<context>
    <name>WorkspaceButton</name>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
</context>
</TS>
