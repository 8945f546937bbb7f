"""First names that tell a person from a company, and he from she."""

from tui.model.names import given_names

_MEN = """
aaron abdul abdullah abiy abraham adam adil afonso agus ahmad ahmed ahmet aidan aiden ajay akash akio akira alan
alassane albert alberto alejandro aleksandar alessandro alex alexander alexei alexey alfie alfred ali alistair allen
alvaro amadou amin amir amit anand anas anders andre andreas andrei andres andrew andriy andrzej andrés andy angel
anil anthony antoine anton antonio antony antónio anwar arash archie ariel arjun arkady arnaud arne arnold artem
arthur arturo arun ashok asif atiku attila axel ayman babatunde bambang baptiste barack barney bashar bashir behrouz
behzad ben benedict benigno benito benjamin benny benoit benyamin bernard bernd bernie bezalel bilal bill billy bjarne
bjorn bo bob bobby bogdan bohdan bola bongbong boris borys boubacar brad brandon branko brett brian bruce bruno bryan
burak caetano caleb camilo carl carlos carsten cedric cezary charles cheikh chidi chris christian christophe
christopher chuck chukwuma clarence clive cody colin connor corey craig cristian cristobal curtis cyril césar daisuke
damian dan daniel danny dariush dariusz darren darryl dave david dean deepak denis dennis denys derek derrick detlef
devin dexter didier diego dieter dimitris dinesh dmitri dmitry dmytro dominic don donald doug douglas dragan drew
duncan dusan dwayne dwight dylan earl ebrahim ed eddie edgar edi edmund edouard eduardo edward edwin egon ehud einar
eli elijah elliot elliott elon emeka emil emile emilio emmanuel enrique eric erik ernest ernesto ernie erwin esteban
ethan etienne eugene evan evo ezequiel fabien fabrice facundo faisal farhad farid fatih felipe felix femi ferdinand
ferenc fernando florian floyd forrest fouad francesco francis francisco francois frank franz françois fred freddie
frederic frederick fredrik fumio gabor gabriel gareth garrett gary gavin gene gennady geoff geoffrey georg george
gerald gerard gerhard gilbert gilberto gilles giorgos giovanni giuseppe glenn gonzalo goodluck gopal goran gordon
graham grant greg gregory grigory grzegorz guillaume guillermo gunnar gus gustavo guy gyorgy günther hafez hakan
halvard hamed hamid hamza hank hans harald harish harold harry haruto harvey hasan hassan hector heinrich helmut
hendra henri henrik henry herbert herman hernan hideki hiroshi hisham holger hossein howard hryhoriy hubert hugh hugo
hugues huseyin hussein håkan ian ibrahim ibrahima idrissa ifeanyi ignacio igor imran irving isaac isaiah ismael ismail
istvan itamar ivan ivo jacek jack jacob jacques jaime jair jake jakob jamal james jamie jan janos jared jaroslaw jason
javad javier jay jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmie jimmy jiri joao
joaquin joaquín joe joel joerg joey johan johannes john johnny joko jon jonah jonas jonathan jordi jorge jose josef
joseph josh joshua josé joão juan juergen julian julien julio julius jurgen justin jörg jürgen kamal kareem karim karl
kaspar kazuo keegan keith kelechi kelvin kemal ken kenji kenneth kenny kent kenta kevin khaled kirill kirk klaus knut
kofi koji kojo konstantin kostas kourosh kris krishna krzysztof kurt kwabena kwame kyle kyriakos lamar lamine lance
larry lars lasse laszlo laurent lawrence leandro lech leif leo leon leonard leonardo leonid leroy lester levi lewis
liam lionel lloyd logan lorenzo louie louis luca lucas lucien lucio luis luiz lukas lukasz luke luther lyle lászló
maciej mack macky mads magnus mahathir mahmoud majid makoto maksim malcolm malik mamadou manish manoj manuel marc
marcel marcelo marco marcos marcus marek mario mark markus marshall martin martti martín marvin masahiro mason masoud
mateo mateusz mathias mathieu matt matteo matthew matthias maurice mauricio max maxim maximiliano mehdi mehmet melvin
michael michal michel mick mickey miguel mika mike mikhail mikkel mikko milan milos milton mirko mitch mitchell modou
mohamed mohammad mohammed mohan mohsen morgan morten morteza moses moussa muhammad muhammadu mukesh murat murray
mustafa mykhailo mykola myron nabil nader naftali naoki narendra nathan naveen nawaz nayib ned neil nelson nenad
nestor nicholas nick nicolas nicolás niels nigel nikita nikolai nikolay nikos nils nitin noah noel norman nuno obinna
olaf olav oleg oleh oleksandr oleksiy oliver olivier ollie olof olusegun oluwaseun omar omer ondrej onur orhan orlando
oscar oskar osman osvaldo otto otávio oumar ousmane owen pablo paddy panagiotis pascal patrick paul paulo pavel pavol
pawel peder pedro pekka percy perry pete peter petr petri petro phil philip philippe pierre piers pieter piotr prabowo
pradeep prakash pramod preston przemyslaw pyotr qasem quentin quincy rachid radoslaw rafael rafal ragnar rahul raila
rainer raj rajeev rajesh rakesh ralf ralph ramesh ramiro ramon ramsey ramzan randall randy raphael rashid rasmus raul
ravi ray raymond recep reggie reginald reid reinhard remi rene rené rex reza rhys ricardo richard rick ricky rob
robbie robert roberto rodney rodolfo rodrigo rogelio roger rohit roland rolf romain ron ronald ronnie rory roy ruben
rubén rudolf rudy rufus rui rune rupert ruslan russell ryan sachin saeed sal salah salim salman sam sami samir sammy
samuel sandeep sanjay santiago satish satoshi saul scott sean sebastian sebastien segun sekou selim semyon serge
sergei sergey sergio sergiy serhii serhiy serkan seth shahram shane shaun shehbaz shimon shinji shinzo siamak sid
sidney sigurd silas simon sipho slawomir slobodan sol soren spencer stan stanislav stanislaw stanley stavros stefan
steffen stepan stephane stephen steve steven stewart stjepan stuart sunil suresh sven sylvester sören tadeusz takashi
takeshi tapio taras tarek tariq tarun tayfun tayyip ted terry thabo themba theo theodore thiago thibault thierry
thomas tiago tibor tim timothy timur tobias toby todd tolga tom tomas tomasz tomislav tommy tomás tony torsten toshiro
travis trent trevor tristan trygve tunde tyler tyrone uhuru ulf ulises ulrich umut uwe vaclav vadim vadym vahid
valentin valerii valery vasco vasily vasyl vernon vicente victor vijay vikram viktor ville vince vincent vinod virgil
vitaliy vitaly vivek vlad vladan vladimir vladislav volkan volodymyr vyacheslav wael walid wallace walter warren wayne
werner wes wesley wilbur william willie winston wojciech wolfgang woody xabier xavier yahya yair yannick yannis
yaroslav yasin yasser yassin yaya yegor yevgeny yiannis yilmaz yitzhak yoav yoshihide youssef yoweri yuri yuriy yusuf
yusuke yves zac zach zachary zack zaid zane zbigniew ziad zlatko zoltan zoran zygmunt
"""
_WOMEN = """
abby abena abigail ada adaeze addison adele adriana adwoa afia agnes agnieszka aina aino aisha akemi akie akiko akosua
akua aleksandra alessandra alexa alexandra alexis alia alice alicia alicja alina alisa alison alla allison alyssa ama
amaka amal amanda amber amelia amelie amina aminata amy ana anastasia andrea anette angela angelica angelina angie
anita anja anjali ann anna anne anneke annie annika antje antonia anya aparna ariana arlene asha ashley asma astrid
audrey ava awa aya aylin ayse aysel ayumi barbara barbro beata beatrice beatriz becky bella benazir bernadette bernice
bertha beth bethany betty beverly bianca binta birgit birgitte blanca bodil bonnie brenda bridget britta brittany
burcu camila camilla camille canan candace carla carly carmen carol carole carolina caroline carrie cassandra cassie
catarina catherine cecilia cecilie celeste charlene charlotte cheryl chiamaka chioma chiyo chloe christina christine
cindy claire clara claudia clementine colleen conceicao connie constance consuelo cora corazon corinne coumba courtney
cristina cynthia dagmar dalia dana daniela danielle daphne darlene darya deanna debbie deborah debra deepa delia della
denise desiree diana diane dilma dina divya dolores donna doreen doris dorota dorothea dorothy dorte dorthe ebru edith
edna efua eileen ekaterina elaine eleanor elena elif elina elisa eliza elizabeth elke ella ellen elsa elsie elvira emi
emilie emily emine emma erica erin erna esi esperanza esra estela estelle ester esther ethel eunice eva eve evelyn
evie ewa farah fatima fatma fatou faye felicia filipa fiona florence folake frances francesca freja freya frida frieda
friederike funmi gabriela gail galina gayatri geeta gemma genevieve geraldine gertrude gina ginger giorgia gisela
giulia gladys glenda gloria graca grace graciela greta gretchen grete grethe guadalupe gudrun gulay gunilla gwen haley
halina halyna hanan hanna hannah hanne harriet haruka hasina hatice hayley hazel heather hedda heidi heike helen
helena helene helga helle henrietta hilary hilda hilde hillary hiroko holly ida ifeoma ilaria ilse imelda imogen
indira ines inga inge ingeborg ingrid inna irena irene irina iris irma iryna isabel isabella isabelle isobel ivana ivy
jacinda jackie jacqueline jadwiga jamila jana jane janelle janet janette janice janina janine janne jasmin jasmine
jean jeanette jeanine jeanne jeannie jenna jennifer jenny jess jessica jette jill jo joan joana joann joanna jocelyn
jodie johanna josefina josephine josie joyce juanita judith judy julia juliana juliane julie juliet junko justine
jutta kaarina kaisa kaja kamala kaori kara karen kari karin karina karoline katarina kate kateryna katharina katherine
kathleen kathrin kathryn kathy kati katie katja katrin katrina katya kavita kaya kayla keiko keisha kelley kellie
kelly kendra kerry kersti kerstin khadija khady kim kimberly kirsten kirsty klara krista kristalina kristen kristin
kristina kristine kristy ksenia kumiko laila lakshmi lamia larisa latoya laura lauren lea leah leela leila lena lene
leni leonie leonor lerato lesia lesley leslie leticia lidia lila lilian lillian lily lina linda lindsay lisa lisbeth
liudmyla liv liz liza lois lola lori lorna lorraine lotta lotte louisa louise lucia lucie lucille lucy ludmila luisa
lydia lynda lynn lyudmila mabel madalena madeleine madhuri mafalda magda magdalena maggie maha maia maja malala
malgorzata malin mamata mandy manuela mara marcela marcia marcy maren margaret margarita margit margot margrethe maria
mariam mariama marian marianne maribel marie marija marika mariko marilyn marina marine marion marissa marit marjorie
marlene marta marte martha martina mary maryam mathilde matilde maureen maxine maya meena meera meg megan megawati
meghan megumi melania melanie melissa mercedes merve mette mia micaela michelle michiko mildred milena millie milly
mindy miranda miriam mirjam miyuki moira molly mona monica monika montserrat muna muriel myra nada nadezhda nadia
nadine najwa nancy nandini naoko naomi natalia natalie nataliya natalya natasha ndeye neha nele nell nellie nermin
ngozi nia nicola nicole nikki nina nirmala nisha nkechi noelia nomsa nora noreen noriko norma nuray oksana oleksandra
olena olga olive olivia olufunke ozlem paige pam pamela paola patricia paula pauline pearl peggy penny pernille petra
phoebe phyllis pinar pippa polina polly pooja prachi preeti priscilla priya priyanka rachael rachel radha rafaela
ragnhild raisa ramona rania raquel rebecca rebekka reem reese regina rekha renata renate renee rhonda rie rigoberta
rita ritu roberta robin robyn rochelle rocio rosa rosalia rosalind rosalyn rosanna rose rosemary rosie roxanne ruby
ruth sabine sabrina sachiko sadie sakura sally salma samantha samira sanae sandra sandy sangeeta sanna sara sarah
saroj saskia seema selena selin sevgi shadia shannon shanti shari sharon shauna sheila sherry sheryl shikha shirin
shirley shreya sibel signe sigrid silje silke silvia simone smita sneha sofia sofie sofya soledad solveig sonia sonja
sophia sophie stacey stacy stefanie stella stephanie sue sunita sunniva susan susana susanna susannah susanne sushma
susie suzanne suzy svenja svetlana svitlana sybil sylvia synne tabitha tamara tammy tanisha tanja tanya tara tatiana
tatyana teresa tess tessa tetiana theresa tiffany tina tomoko toni tracey traci tracy tricia trine trish trudy tugba
turid ulla ulrike uma ursula valentina valerie valeriia vandana vanessa vera verena veronica veronika vibeke vicki
vickie vicky victoria vidya vigdis viktoria vilde virginia vivian vivienne vjosa wanda wenche wendy whitney wiebke
wilma winnie ximena yaa yana yasemin yasmin yasmine yekaterina yelena yetunde yevgenia yoko yolanda yoshiko yuka yuko
yulia yuliia yumi yuriko yvette yvonne zahra zainab zara zehra zeinab zeynep zhanna zoe zofia zoya zuzana
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
    # Who is never named with a family is known by the first name: "her husband Peter".
    first = (given[0] if given else name if name.isalpha() else "").lower()
    man, woman = first in MEN, first in WOMEN
    return "" if man == woman else "he" if man else "she"
