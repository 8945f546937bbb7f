"""What a block that is not body is: rules in words, each a pattern over the whole block.

The patterns are written for the furniture of news pages in general, in English and, for the commonest kinds, in
German, French, Spanish, Portuguese, Italian and Dutch. A rule says how long a block may be for it to hold: a phrase
that gives a short line away stands in honest prose too.
"""

import re
from dataclasses import dataclass

from tui.clean.blocks import Block
from tui.model.article import Label


@dataclass(frozen=True, slots=True)
class Rule:
    """A label, the pattern that gives it, the most words a block may have, and the reason in words."""

    label: Label
    pattern: re.Pattern[str]
    words: int
    reason: str
    ends_body: bool = False
    """Whether what follows such a block is, as a rule, no longer the article."""


def _rule(label: Label, words: int, reason: str, pattern: str, *, ends: bool = False) -> Rule:
    return Rule(label, re.compile(pattern, re.I | re.X), words, reason, ends)


RULES: tuple[Rule, ...] = (
    _rule(
        "loading", 4, "loading text", r"^(?: now\ )?(?:loading|please\ wait|lädt|laden|chargement|cargando)\b[\s.…]*$"
    ),
    _rule(
        "share widget",
        9,
        "words of a share widget",
        r"""^(?:share(?:\s(?:this|with|on|via|by|it|article|story|post|to|options|full\sarticle|save|tweet|print|email)\b.*)?
        |(?:\d[\d.,]*k?\s)?shares?|share\W*\d*|partager(?:\s.*)?|teilen(?:\s.*)?|compartir(?:\s.*)?|compartilhar(?:\s.*)?
        |condividi(?:\s.*)?|delen|artikel\steilen.*|tweet|retweet|pin\s?it|pin|email(?:\s(?:this|article|a\sfriend))?|e-mail
        |facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|tumblr|messenger|flipboard|bluesky|threads|pocket
        |copy(?:\sthe)?\s(?:link|url)(?:.*)?|link\scopied.*|copied!?|print(?:\s(?:this|article|page))?|drucken|imprimer
        |send\sto\sa\sfriend|like(?:\sthis)?(?:\:)?|follow(?:\sus)?(?:\son\b.*)?|click\sto\s(?:share|email|print)\b.*
        |opens\sin\s(?:a\s)?new\swindow.*)[\s:.!()|]*$""",
    ),
    _rule(
        "reader comments",
        8,
        "heading of reader comments",
        r"""^(?:\d[\d.,]*\s(?:reader\s)?(?:comments?|responses?|replies|thoughts\son\b.*|kommentare?|commentaires?|comentarios?)
        |(?:view|show|see|read|load|hide)\s(?:all\s|more\s|the\s)*(?:\d+\s)?comments?|comments?\s?(?:\(\d+\))?|comments?\sare\sclosed.*
        |(?:reader|latest|top|recent|user|most\srecent)\scomments?|kommentare?(?:\s\(?\d+\)?)?|commentaires?|comentarios?
        |(?:there\sare\s)?no\scomments(?:\syet)?|discussion|conversation|join\sthe\s(?:conversation|discussion)
        |what\sdo\syou\sthink.*|replies|responses)[\s:.!]*$""",
        ends=True,
    ),
    _rule(
        "comment form",
        30,
        "words of a comment form",
        r"""\b(?:leave\sa\s(?:reply|comment|response)|post\sa\s(?:comment|reply)|add\s(?:a|your)\scomment|write\sa\scomment
        |cancel\sreply|your\semail\saddress\swill\snot\sbe|required\sfields\sare|post\scomment|submit\scomment
        |log\sin\sto\s(?:comment|reply)|(?:you\smust\sbe\s)?logged\sin\sto\s(?:post|comment)|comment\s(?:guidelines|policy)
        |save\smy\sname,\semail|notify\sme\sof|kommentar\s(?:schreiben|verfassen|abgeben|hinterlassen)
        |laisser\sun\scommentaire|deja\s(?:un\scomentario|una\srespuesta)|deixe\s(?:um\scomentário|uma\sresposta)
        |to\sreport\sa\scomment|report\sabuse|flag\sas\s(?:inappropriate|offensive)|sort\sby\s(?:newest|oldest|best))\b""",
        ends=True,
    ),
    _rule(
        "cookie notice",
        120,
        "words of a cookie notice",
        r"""\b(?:(?:we|this\s(?:web)?site|our\s(?:partners|site))\b.{0,80}\b(?:use|uses|using)\b.{0,30}\bcookies?\b|accept\s(?:all\s)?cookies
        |cookie\s(?:policy|settings|preferences|notice|consent)|(?:manage|your)\s(?:cookies?|consent|privacy)\s(?:preferences|settings|choices)
        |wir\s(?:verwenden|nutzen)\s.{0,40}cookies|utilizamos\scookies|nous\sutilisons\s.{0,40}cookies|consent\sto\s.{0,60}\bcookies)\b""",
    ),
    _rule(
        "privacy notice",
        40,
        "words of a privacy notice",
        r"""\b(?:agree\sto\s(?:the|our|its|these)?\s?.{0,40}(?:privacy|terms)|privacy\s(?:policy|notice|statement|center|settings)
        |protected\sby\srecaptcha|do\snot\ssell\s(?:or\sshare\s)?my|datenschutz(?:erklärung|hinweise?)?|politique\sde\sconfidentialité
        |política\sde\sprivac\w+|terms\s(?:of\s(?:use|service)|and\sconditions|&\sconditions)\sappl(?:y|ies))\b""",
    ),
    _rule(
        "newsletter",
        70,
        "words of a newsletter sign-up",
        r"""\b(?:newsletters?\b.{0,80}\b(?:sign|subscri|inbox|mailbox|deliver|contain|receive|week|dai|email|abonnie|anmeld)
        |(?:sign[\s-]?up|subscribe|register|anmelden|abonnieren|inscri\w+|get)\b.{0,60}\bnewsletters?|sign\sup\s(?:for|to|now|here|today)\b
        |(?:delivered|sent|straight|right|direct(?:ly)?)\s.{0,20}\b(?:to|in)\syour\s(?:inbox|mailbox|email)|(?:in|to)\syour\s(?:inbox|mailbox)\b
        |enter\syour\se-?mail|your\se-?mail\saddress|get\s(?:our|the)\s.{0,40}\b(?:alerts|briefing|digest|headlines)\b
        |(?:daily|weekly|morning|evening)\s(?:briefing|digest|newsletter|roundup)\b|breaking\snews\salerts|newsletter)\b""",
    ),
    _rule(
        "donation appeal",
        140,
        "words that ask for money",
        r"""(?:\b(?:(?:support|fund|donate\sto|contribute\sto|back|help)\s(?:our|us|independent|quality|the|local|public|free)\b.{0,40}
          (?:journalism|reporting|newsroom|work|mission|news|press|today|now|monthly)|make\sa\s(?:(?:one-time|monthly|small|tax-deductible|recurring)\s)?(?:donation|gift|contribution)
        |donate\s(?:now|today|here|to)|(?:please\s)?(?:consider|by)\s(?:making\sa\s|a\s)?(?:donati\w+|contributing|supporting\sus|becoming\sa\s(?:member|supporter))
        |(?:become|be)\sa\s(?:member|supporter|patron|subscriber\sto\ssupport)|support\sus\b|we\s(?:need|rely\son|depend\son)\syour\s(?:help|support)
        |(?:we\sneed|with)\syour\s(?:help|support)|your\s(?:support|donation|contribution|gift)\b.{0,60}\b(?:matter|difference|help|make|keep|allow|enabl)\w*
        |(?:thank\syou|thanks)\sfor\s(?:your\ssupport|standing\swith\sus|supporting)|every\s(?:contribution|donation|dollar|gift|penny)\b
        |a\smessage\sfrom\s(?:the|our)\b|keep\s(?:our|this)\s(?:journalism|site|content|news)\s.{0,30}\b(?:free|alive|going|running))
        |^dear\s(?:readers?|friends?|supporters?),?$)""",
        ends=True,
    ),
    _rule(
        "donation form",
        5,
        "a choice of a donation form",
        r"""^(?:[$€£¥]\s?\d[\d.,]*(?:\s?(?:/|per|a)\s?(?:month|year|mo|yr|week))?|\d[\d.,]*\s?[$€£](?:\s?/\s?\w+)?|once|one[-\s]time|monthly|annual(?:ly)?|yearly
        |give\s(?:once|monthly|now)|(?:other|custom)(?:\samount)?|donate|contribute|remind\sme\s(?:later|next\smonth)?)[\s.]*$""",
    ),
    _rule(
        "subscription",
        70,
        "words that sell a subscription",
        r"""\b(?:(?:already\s)?(?:a\s)?(?:subscriber|member)s?\b.{0,20}\b(?:log|sign)\s?in|subscribe\s(?:now|today|for|to\s(?:read|continue|unlock|our|the|get))
        |(?:subscri(?:be|ption)|registr?ation|account)\b.{0,40}\b(?:to\s(?:continue|read|unlock|access)|required)|to\scontinue\sreading
        |continue\sreading\s(?:with|for)|(?:start|free|your)\s(?:free\s)?trial|unlimited\s(?:digital\s)?access|cancel\sany\s?time
        |(?:this|the)\s(?:article|story|content)\sis\s(?:only\s)?(?:for|available\sto|exclusive\sto|reserved\sfor)\s.{0,30}(?:subscribers|members)
        |premium\s(?:content|article|subscribers?)|weiterlesen\smit|jetzt\s(?:abonnieren|testen|weiterlesen)|réservé\saux\sabonnés
        |(?:sólo|solo|exclusivo)\spara\ssuscriptores|support\squality\sjournalism|subscribe)\b""",
    ),
    _rule(
        "tags",
        40,
        "a list of topics",
        r"""^(?:(?:read\smore\sabout|more\s(?:about|on)|filed\s(?:under|in)|tags?|tagged|topics?|keywords?|categor(?:y|ies)|themen|schlagw\w+|mots[-\s]clés|etiquetas|temas|temi|in\sthis\s(?:article|story)|related\stopics)
        \s*(?::|\b).*|(?:\#\w+[\s,]*){2,})$""",
    ),
    _rule(
        "related links",
        25,
        "heading or line of related links",
        r"""^(?:(?:(?:read|see|more|also|watch|learn|view|listen|find\sout|discover)\s?(?:more|also|next|now|on|too)?\s*(?::|\||»|>|-|–|—)
        |(?:related|recommended|trending|popular|latest|more|further|similar|top|other|must|suggested|featured|editor'?s?|recent|next|previous|you\smay|you\smight|most)
          \s?(?:articles?|stories|news|posts?|topics?|links?|content|coverage|reading|reads?|videos?|headlines|picks?|now|up|for\syou|from|in|on|like|also|popular|viewed|commented|shared|watched|story|article|post)\b
        |read\s(?:more|next|also|on|the\sfull|full)\b|don'?t\smiss|in\scase\syou\smissed|what\sto\sread\snext|up\snext|see\salso|also\s(?:read|see|on)\b
        |lesen\ssie\s(?:auch|mehr|hier)|mehr\s(?:zum\sthema|zu|aus|dazu)|auch\sinteressant|das\skönnte|weitere\s(?:artikel|themen|nachrichten|news|meldungen)|zum\sthema
        |à\slire\saussi|lire\saussi|lire\sla\ssuite|sur\sle\smême\ssujet|lea?\s(?:también|mais|más|também)|leia\s(?:também|mais)|te\spuede\sinteresar|noticias\srelacionadas
        |leggi\sanche|lees\s(?:ook|meer)|readers?\salso|sponsored|promoted|around\sthe\sweb|you\s(?:may|might)\s(?:also\s)?(?:like|be)|from\sthe\sweb|from\sour\spartners
        |advertisement|advertising|anzeige|werbung|publicité|publicidad|story\scontinues|article\scontinues|continue\sreading|scroll\s(?:down\s)?(?:to|for)|skip\s(?:to|ad|past))\b
        |related|more|mehr|anzeige|ad|ads|sponsored)""",
    ),
    _rule(
        "photo credit",
        24,
        "credit of a picture",
        r"""(?:^\W*(?:(?:file\s)?photo(?:graph)?(?:\scredit|s)?|image(?:\s(?:credit|source|copyright|caption))?|picture|pic|credit|foto|bild(?:quelle)?|crédit(?:\sphoto)?|crédito|quelle|source)s?(?:\sby)?\s*[:©/|]
        |^\W*(?:ap|afp|reuters|epa|getty|dpa|upi|ap\sphoto|photo|photograph)\b.{0,12}(?:/|\bphoto\b|\bimages\b|\bby\b).{0,80}$
        |\b(?:ap\sphoto|getty\simages|reuters\s?/|afp\s?/|epa\s?/|epa-efe|shutterstock|istock(?:photo)?|imago|picture[\s-]alliance|photo\sby|photo\scourtesy|courtesy\sof|file\sphoto|afp\svia|ap\svia|via\s(?:getty|reuters|ap|afp)|handout)\b
        |^\W*(?:©|\(c\)|copyright)\s?.{0,60}(?:images|photo|foto|/).{0,30}$)""",
    ),
    _rule(
        "legal",
        60,
        "a rights notice",
        r"""(?:\ball\srights\sreserved\b|^\W*(?:©|\(c\)\s|copyright\b)|\bmay\snot\sbe\s(?:published|reproduced|republished|used)\b|\balle\srechte\svorbehalten\b|\btous\sdroits\s|\btodos\slos\sderechos\b
        |\bterms\s(?:of\s(?:use|service)|&\sconditions|and\sconditions)\b|\bour\sstandards:)""",
        ends=True,
    ),
    _rule(
        "site footer",
        14,
        "words of a site's footer",
        r"""(?:^(?:about(?:\sus)?|contact(?:\sus)?|advertise(?:\swith\sus)?|careers?|jobs|impressum|imprint|sitemap|site\smap|help|faq|accessibility|corrections?|editorial\s(?:policy|standards|guidelines)|mobile\sapps?|download\s(?:the|our)\sapp|rss(?:\sfeeds?)?|masthead|ethics|back\sto\stop|powered\sby\b.*|verified\sby\b.*|built\swith\b.*|proudly\spowered\b.*|theme\sby\b.*|a\sproject\sof\b.*)$)""",
    ),
    _rule(
        "navigation",
        8,
        "words of a site's menu",
        r"""^(?:home(?:page)?|menu|search|log\s?[io]n|sign\sin|log\sout|register|my\saccount|skip\sto\b.*|toggle\b.*|close|open\smenu|sections?|more|live|watch(?:\slive)?|listen|video|videos|podcasts?|e-?paper|shop|account|settings|sign\sout|back|next|previous|prev|older\spost|newer\spost|suche|anmelden|startseite|inicio|accueil|connexion|buscar|rechercher|edition|editions|language|subscribe|jump\sto\b.*|hide\scaption|toggle\scaption|enlarge(?:\sthis)?(?:\simage)?|view\sgallery|full\sscreen|play|pause|mute|\d+\s?(?:of|/)\s?\d+)[\s.:>»|+]*$""",
    ),
)

_FORM_WORDS = re.compile(
    r"^(?:continue|submit|send|name|email|e-mail|website|subscribe|sign up|ok|cancel|yes|no|next|other|close|reply|like"
    r"|donate|comment|message)\W*\*?$",
    re.I,
)
# A donation or comment form goes on over short lines that say nothing by themselves.
_CARRIED: dict[Label, Label] = {
    "donation form": "donation form",
    "donation appeal": "donation form",
    "newsletter": "newsletter",
    "comment form": "comment form",
    "reader comments": "comment form",
}


def rule_for(block: Block) -> Rule | None:
    """The first rule that holds for the block alone."""
    text = block.text.strip()
    if len(text) > 1500:
        return None
    count = len(block.words)
    for rule in RULES:
        if count <= rule.words and rule.pattern.search(text):
            return rule
    return None


def carried(block: Block, before: Label | None) -> Label | None:
    """The label that a short block takes from the one before it."""
    if before in _CARRIED and _FORM_WORDS.match(block.text.strip()):
        return _CARRIED[before]
    return None
