"""First names that tell a person from a company, and he from she."""

from tui.model.names import given_names

_MEN = """
aaron abdul abdullah abraham adam ahmad ahmed alan albert alberto alejandro alex alexander alexei ali allen amir
andre andreas andrei andrew andriy angel anthony antonio antony arthur barack ben benjamin bernard bernie bill
bob boris brad brandon brett brian bruce bryan carl carlos charles chris christian christopher chuck clarence
colin craig dan daniel david dean denis dennis diego dmitry dmitri dominic don donald douglas ed eduardo edward
elon emmanuel enrique eric erik ernesto evan felipe felix fernando francesco francis francisco frank franz fred
gabriel gary gavin geoffrey george gerald gerard giovanni giuseppe glenn gordon graham greg gregory guillermo
gustavo hamid hans harold harry hassan henry herman hugh hugo hussein ian ibrahim igor ismail ivan jack jacob
jake james jan jared jason javier jay jeff jeffrey jens jeremy jerome jerry jim jimmy joao joe joel johan john
johnny jonathan jorge jose joseph josh joshua juan julian justin karl keith ken kenneth kevin khaled kurt kyle
larry lawrence leo leon leonard lewis lloyd louis luca lucas luis luiz luke mahmoud manuel marc marcel marco
marcos marcus mario mark martin matt matteo matthew max mehdi michael michel miguel mikhail mike mitch mohamed
mohammad mohammed muhammad mustafa nathan neil nicholas nick nicolas nigel oleg oleksandr oliver olivier omar
oscar owen pablo pascal patrick paul paulo pavel pedro peter phil philip pierre pieter rafael rahul raj ralph
ramon raul ray raymond ricardo richard rick rob robert roberto rodrigo roger roland ron ronald roy rupert
russell ryan salman sam samuel santiago scott sean sebastian serge sergei sergey sergio serhiy shane simon
stanley stefan stephen steve steven stuart ted terry thomas tim timothy tobias todd tom tony travis trevor tyler
vasily victor viktor vincent vitaly vladimir volodymyr walter warren wayne will william wolfgang xavier yuri
yusuf zachary narendra recep bashar benedict bashir benyamin yitzhak kofi kwame
"""
_WOMEN = """
abigail adriana aisha alexandra alice alicia alison amanda amber amelia amy ana andrea angela angelina anita ann
anna anne annie antonia ariana ashley audrey barbara beatrice bella beth betty beverly brenda bridget brittany
camila carla carmen carol carolina caroline catherine cecilia charlotte chelsea cheryl chloe christina christine
cindy claire clara claudia courtney cristina cynthia daniela danielle dawn debbie deborah denise diana diane
dolores donna dorothy eileen elaine elena eleanor elizabeth ella ellen emily emma erica erin esther eva eve
evelyn fatima fiona florence frances gabriela gina giorgia gloria grace gwen hannah heather heidi helen helena
hillary holly ines ingrid irene irina isabel isabella jacinda jackie jacqueline jane janet janice jean jeanne
jennifer jenny jessica jill joan joanna jodie josephine joyce juanita judith judy julia juliana julie kamala
karen karin kate katherine kathleen kathryn kathy katie kelly kim kimberly kirsten kristen kristin laura lauren
leah leila leslie lidia linda lindsay lisa liz lori louise lucia lucy luisa lynn madeleine maggie malala marcia
margaret margarita maria mariam marie marina marine marta martha mary maya megan melania melanie melissa
mercedes meghan mia michelle miriam molly monica nadia nancy naomi natalia natalie natasha nicole nikki nina
nora norma olga olivia pamela patricia paula penny petra phyllis priscilla rachel rebecca regina renee rita
roberta rosa rose rosemary ruth sabrina sally samantha sandra sara sarah sharon sheila shirley sofia sonia
sophia sophie stacey stella stephanie sue susan susana suzanne svetlana sylvia tamara tanya tara tatiana teresa
theresa tina tracy ursula valentina valerie vanessa vera veronica victoria virginia vivian wendy yolanda yulia
yvonne zainab
"""
MEN = frozenset(_MEN.split())
WOMEN = frozenset(_WOMEN.split())

_HE_TITLES = """
mr mr. king prince sir lord congressman spokesman chairman councilman father pope emperor actor businessman imam
ayatollah sheikh
"""
_HE = frozenset(_HE_TITLES.split())
_SHE_TITLES = """
mrs mrs. ms ms. miss queen princess dame lady baroness congresswoman spokeswoman chairwoman councilwoman actress
sister businesswoman
"""
_SHE = frozenset(_SHE_TITLES.split())


def is_given(word: str) -> bool:
    """Whether the word is a common first name."""
    return word.lower() in MEN or word.lower() in WOMEN


def gender(name: str, titles: tuple[str, ...] = ()) -> str:
    """Which pronoun the titles or the first name tell: "he", "she", or "" where neither does."""
    words = {word.lower() for title in titles for word in title.split()}
    if words & _HE:
        return "he"
    if words & _SHE:
        return "she"
    given = given_names(name)  # not the first word: in Kim Yong-hyun that is the family's
    first = given[0].lower() if given else ""
    man, woman = first in MEN, first in WOMEN
    return "" if man == woman else "he" if man else "she"
