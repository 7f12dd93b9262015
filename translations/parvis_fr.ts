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
    <message numerus="yes">
        <source>%n request(s) left</source>
        <translation>
            <numerusform>%n requête restante</numerusform>
            <numerusform>%n requêtes restantes</numerusform>
        </translation>
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
        <source>account add mastodon or account add bluesky</source>
        <translation>account add mastodon ou account add bluesky</translation>
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
        <source>correct takes --need or --mood</source>
        <translation>correct prend --need ou --mood</translation>
    </message>
    <message>
        <source>word set takes a language, a word and its meaning (-3 to 3)</source>
        <translation>word set prend une langue, un mot et son sens (de -3 à 3)</translation>
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
        <source>Posts</source>
        <translation>Publications</translation>
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
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
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
        <source>Content warning (none)</source>
        <translation>Avertissement (aucun)</translation>
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
        <source>Keep as draft</source>
        <translation>Garder en brouillon</translation>
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
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
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
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvée</numerusform>
            <numerusform>%n trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n à traiter</numerusform>
            <numerusform>%n à traiter</numerusform>
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
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n reportée</numerusform>
            <numerusform>%n reportées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n close</numerusform>
            <numerusform>%n closes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n</source>
        <translation>
            <numerusform>La plus récente</numerusform>
            <numerusform>Les %n plus récentes</numerusform>
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
    <message numerus="yes">
        <source>Parvis: %n to do</source>
        <translation>
            <numerusform>Parvis&#xa0;: %n à traiter</numerusform>
            <numerusform>Parvis&#xa0;: %n à traiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
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
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <source>Snoozed</source>
        <translation>Reporté</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Une heure</translation>
    </message>
    <message>
        <source>For three hours</source>
        <translation>Trois heures</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Until Monday</source>
        <translation>Jusqu’à lundi</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Réception</translation>
    </message>
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
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take out picture %1</source>
        <translation>Retirer l’image %1</translation>
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
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
    <name>PlatformCard</name>
    <message>
        <source>sign in with the browser</source>
        <translation>connexion par le navigateur</translation>
    </message>
    <message>
        <source>handle + app password</source>
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
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Inbox</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
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
        <source>Send, and close the conversation</source>
        <translation>Envoyer, et clore la conversation</translation>
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
</context>
<context>
    <name>StatePane</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Afficher le précédent</numerusform>
            <numerusform>Afficher les %n précédents</numerusform>
        </translation>
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
    <name>Welcome</name>
    <message>
        <source>Welcome to Parvis</source>
        <translation>Bienvenue dans Parvis</translation>
    </message>
    <message>
        <source>One inbox for every network, and one place to publish from. Everything is kept on this computer.</source>
        <translation>Une seule réception pour tous les réseaux, un seul endroit d’où publier. Tout reste sur cet ordinateur.</translation>
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
        <source>This computer has to be on and online then.</source>
        <translation>Cet ordinateur devra être allumé et connecté à ce moment.</translation>
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
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Achat</translation>
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
</context>
<context>
    <name>WorkspaceButton</name>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
</context>
</TS>
