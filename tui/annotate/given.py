"""First names that tell a person from a company, and he from she."""

from tui.model.names import given_names

_MEN = """
aaron abdul abdullah abiy abraham adam ahmad ahmed aiden akio alan alassane albert alberto alejandro aleksandar
alex alexander alexei alexey ali allen amir amit andre andreas andrei andres andrew andriy andrzej angel anthony
anton antonio antony anwar ariel arjun artem arthur asif atiku barack bashar bashir ben benedict benigno
benjamin benny benyamin bernard bernie bezalel bill bob bola bongbong boris brad brandon brett brian bruce bryan
caleb carl carlos charles chris christian christopher chuck clarence cody colin connor corey craig curtis cyril
dan daniel darren darryl david dean denis dennis denys derek derrick devin dexter diego dieter dmitri dmitry
dmytro dominic don donald douglas drew duncan dwayne dwight earl ebrahim ed eddie edgar edi edmund eduardo
edward edwin ehud eli elijah elliot elliott elon emil emmanuel enrique eric erik ernest ernesto ernie ethan
eugene evan evo felipe felix ferdinand fernando floyd forrest francesco francis francisco frank franz fred
freddie frederick fumio gabriel garrett gary gavin gene geoffrey george gerald gerard gerhard gilbert giovanni
giuseppe glenn goodluck gordon graham grant greg gregory guillermo gus gustavo guy gyorgy hafez hamid hank hans
harold harry harvey hassan hector helmut henry herbert herman hiroshi hossein howard hubert hugh hugo hussein
ian ibrahim igor imran irving isaac isaiah ismail itamar ivan jack jacob jair jake james jamie jan janos jared
jaroslaw jason javad javier jay jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmie
jimmy joao joaquin joe joel joerg johan john johnny joko jon jonah jonathan jorge jose josef joseph josh joshua
juan juergen julian julio julius jurgen justin kareem karl keegan keith kelvin ken kenji kenneth kent kevin
khaled kirk klaus kofi konstantin kris kurt kwame kyle lamar lance larry lars lawrence lech leif leo leon
leonard leroy lester levi lewis liam lionel lloyd logan lorenzo louie louis luca lucas luis luiz luke luther
lyle mack macky mahathir mahmoud malcolm manuel marc marcel marco marcos marcus mario mark markus marshall
martin marvin mason masoud mateusz matt matteo matthew maurice max mehdi melvin michael michel mickey miguel
mike mikhail milos milton mitch mitchell mohamed mohammad mohammed morgan moses moussa muhammad muhammadu murray
mustafa mykhailo myron naftali narendra nathan nawaz nayib neil nelson nicholas nick nicolas nigel nikolai noah
noel norman olaf oleg oleksandr oleksiy oliver olivier olusegun omar orlando oscar otto ousmane owen pablo
pascal patrick paul paulo pavel pedro perry peter petro phil philip pierre pieter prabowo preston qasem quentin
quincy rafael rahul raila rainer raj ralf ralph ramon ramsey ramzan randall randy raul ravi ray raymond recep
reginald reid rene rex reza ricardo richard rick rob robert roberto rodney rodolfo rodrigo roger roland ron
ronald roy ruben rudy rufus rupert ruslan russell ryan sal salman sam sammy samuel sanjay santiago saul scott
sean sebastian serge sergei sergey sergio sergiy serhiy seth shane shehbaz shimon shinzo sid sidney simon
slobodan sol spencer stan stanley stefan stephen steve steven stuart sven sylvester takashi tariq tayyip ted
terry thabo theodore thomas tim timothy tobias toby todd tom tony travis trent trevor tyler tyrone uhuru ulrich
uwe valerii valery vasily vernon victor vijay viktor vince vincent virgil vitaly vlad vladimir volodymyr wallace
walter warren wayne wesley wilbur william willie winston wolfgang woody xavier yahya yair yasser yevgeny yitzhak
yoav yoshihide yoweri yuri yusuf zachary zack zane zoltan zoran
"""
_WOMEN = """
abby abigail addison adele adriana agnes agnieszka aisha akie alexa alexandra alexis alice alicia alisa alison
alla allison alyssa amal amanda amber amelia amina aminata amy ana anastasia andrea angela angelica angelina
angie anita ann anna anne annie antonia anya ariana arlene ashley astrid audrey ava barbara beata beatrice bella
benazir bernadette bernice bertha beth betty beverly bianca blanca bonnie brenda bridget brittany camila camille
candace carla carly carmen carol carole carolina caroline carrie cassandra cassie catherine cecilia celeste
charlene charlotte cheryl chloe christina christine cindy claire clara claudia clementine colleen connie
constance cora corazon corinne courtney cristina cynthia dana daniela danielle daphne darlene deanna debbie
deborah debra delia della denise desiree diana diane dilma dina dolores donna doreen doris dorothea dorothy
edith edna eileen elaine eleanor elena elizabeth ella ellen elsa elsie emily emma erica erin erna estelle esther
ethel eunice eva eve evelyn ewa fatima fatou faye felicia fiona florence frances freya frieda gabriela gail
gemma genevieve geraldine gertrude gina ginger giorgia gladys glenda gloria graca grace greta gretchen guadalupe
gwen haley hannah harriet hasina hazel heather heidi helen helena helene henrietta hilary hilda hillary holly
ida imelda indira ines ingrid irene irina irma iryna isabel isabella isobel ivana ivy jacinda jackie jacqueline
jadwiga jana jane janelle janet janette janice janine jasmine jean jeanette jeanine jeanne jeannie jenna
jennifer jenny jess jessica jill jo joan joann joanna jocelyn jodie johanna josephine josie joyce juanita judith
judy julia juliana julie juliet justine kaja kamala kara karen kari karin katarina kate katherine kathleen
kathrin kathryn kathy katie katrin katrina kaya kayla keiko keisha kelley kellie kelly kendra kerry kersti kim
kimberly kirsten krista kristalina kristen kristin kristina kristy latoya laura lauren leah leila lena leni
leslie lidia lila lillian lily linda lindsay lisa liz liza lois lola lori lorraine louisa louise lucia lucille
lucy ludmila luisa lydia lynda lynn mabel madeleine magdalena maggie maia malala mamata mandy marcia marcy
margaret margarita margot maria mariam marian marianne maribel marie marilyn marina marine marissa marjorie
marlene marta martha mary maureen maxine maya meg megan megawati meghan melania melanie melissa mercedes mette
mia michelle michiko mildred mindy miranda miriam molly monica muriel myra nadia nadine nancy naomi natalia
natalie natasha nell nellie ngozi nicole nikki nina nirmala nora noreen norma oksana olena olga olive olivia
paige pamela patricia paula pauline pearl peggy penny petra phoebe phyllis pippa polly priscilla priyanka
rachael rachel raisa ramona raquel rebecca reese regina renee rhonda rigoberta rita roberta robin robyn rochelle
rosa rosalind rosalyn rosanna rose rosemary rosie roxanne ruby ruth sabrina sadie sally samantha samira sanae
sandra sandy sanna sara sarah selena shannon shari sharon shauna sheila sherry sheryl shirley simone sofia sonia
sophia sophie stacey stacy stella stephanie sue susan susana susanna susannah suzanne suzy svetlana svitlana
sylvia tabitha tamara tammy tanisha tanya tara tatiana tatyana teresa tess tessa theresa tiffany tina toni traci
tracy tricia trudy ursula valentina valerie vanessa vera veronica vicki vickie victoria virginia vivian vjosa
wanda wendy whitney wilma winnie yasmin yoko yolanda yulia yuliia yuriko yvette yvonne zainab zoe zuzana
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
