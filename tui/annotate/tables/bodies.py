# ruff: noqa: E501 (one row a line)
"""Bodies that news names without saying what they are, one a row: parties, agencies, courts, armies."""

# key | usual name | other names. A body's usual name is the fullest one a reader would know.
BODIES = """
org:UN|United Nations|U.N.;UN
org:UNSC|U.N. Security Council|UN Security Council;United Nations Security Council;Security Council;UNSC
org:UNGA|U.N. General Assembly|UN General Assembly;United Nations General Assembly
org:UNHCR|U.N. refugee agency|UNHCR;UN refugee agency;United Nations High Commissioner for Refugees
org:UNICEF|UNICEF|Unicef
org:UNESCO|UNESCO|Unesco
org:UNRWA|UNRWA|
org:EU|European Union|E.U.;EU
org:EC|European Commission|
org:EP|European Parliament|
org:ECB|European Central Bank|ECB
org:NATO|NATO|Nato;North Atlantic Treaty Organization;North Atlantic Treaty Organisation
org:WHO|World Health Organization|WHO;World Health Organisation
org:WTO|World Trade Organization|WTO;World Trade Organisation
org:IMF|International Monetary Fund|IMF;I.M.F.
org:WB|World Bank|
org:IAEA|International Atomic Energy Agency|IAEA;I.A.E.A.
org:ICC|International Criminal Court|ICC
org:ICJ|International Court of Justice|ICJ;World Court
org:ICRC|International Committee of the Red Cross|ICRC;Red Cross
org:IOC|International Olympic Committee|IOC
org:FIFA|FIFA|Fifa
org:UEFA|UEFA|Uefa
org:OPEC|OPEC|Opec;Organization of the Petroleum Exporting Countries
org:OPECPLUS|OPEC+|Opec+
org:AU|African Union|AU
org:ASEAN|ASEAN|Asean;Association of Southeast Asian Nations
org:OSCE|OSCE|Organization for Security and Co-operation in Europe
org:OECD|OECD|
org:G7|G7|Group of Seven;G-7
org:G20|G20|Group of 20;G-20
org:BRICS|BRICS|Brics
org:ARABLEAGUE|Arab League|
org:AMNESTY|Amnesty International|
org:HRW|Human Rights Watch|HRW
org:MSF|Doctors Without Borders|Médecins Sans Frontières;MSF
org:US-DOD|Pentagon|U.S. Department of Defense;U.S. Defense Department;US Department of Defense;Defense Department;Department of Defense
org:US-STATE|State Department|U.S. State Department;US State Department;U.S. Department of State;Department of State
org:US-WH|White House|
org:US-DOJ|Justice Department|U.S. Department of Justice;Department of Justice;U.S. Justice Department;US Justice Department;DOJ
org:US-DHS|Department of Homeland Security|DHS;Homeland Security
org:US-TREASURY|Treasury Department|U.S. Treasury;US Treasury;U.S. Treasury Department
org:US-CONGRESS|Congress|U.S. Congress;US Congress;Capitol Hill
org:US-SENATE|Senate|U.S. Senate;US Senate
org:US-HOUSE|House of Representatives|U.S. House of Representatives;U.S. House
org:US-SCOTUS|Supreme Court|U.S. Supreme Court;US Supreme Court
org:US-FBI|Federal Bureau of Investigation|FBI;F.B.I.
org:US-CIA|Central Intelligence Agency|CIA;C.I.A.
org:US-NSA|National Security Agency|NSA
org:US-NSC|National Security Council|NSC
org:US-FED|Federal Reserve|Fed;U.S. Federal Reserve;US Federal Reserve
org:US-SEC|Securities and Exchange Commission|SEC;S.E.C.
org:US-FDA|Food and Drug Administration|FDA;F.D.A.
org:US-EPA|Environmental Protection Agency|EPA;E.P.A.
org:US-CDC|Centers for Disease Control and Prevention|CDC;C.D.C.
org:US-FEMA|Federal Emergency Management Agency|FEMA;Fema
org:US-FAA|Federal Aviation Administration|FAA;F.A.A.
org:US-NTSB|National Transportation Safety Board|NTSB
org:US-NASA|NASA|Nasa;National Aeronautics and Space Administration
org:US-NOAA|National Oceanic and Atmospheric Administration|NOAA
org:US-USGS|U.S. Geological Survey|USGS;US Geological Survey
org:US-NWS|National Weather Service|
org:US-NYPD|New York Police Department|NYPD;N.Y.P.D.
org:US-LAPD|Los Angeles Police Department|LAPD;L.A.P.D.
org:US-DNC|Democratic National Committee|DNC;D.N.C.
org:US-RNC|Republican National Committee|RNC;R.N.C.
org:US-GOP|Republican Party|GOP;G.O.P.
org:US-DEM|Democratic Party|
org:US-NRA|National Rifle Association|NRA;N.R.A.
org:US-ACLU|American Civil Liberties Union|ACLU;A.C.L.U.
org:RU-GOV|Kremlin|
org:RU-FSB|FSB|Federal Security Service
org:GB-PM|Downing Street|No. 10;Number 10
org:GB-COMMONS|House of Commons|
org:GB-LORDS|House of Lords|
org:GB-BOE|Bank of England|BoE
org:GB-NHS|NHS|National Health Service
org:GB-ONS|Office for National Statistics|ONS
org:GB-MET|Metropolitan Police|Scotland Yard;Met Police
org:FR-PRES|Élysée|Elysee;Elysée;Élysée Palace;Elysee Palace
org:KR-PRES|Blue House|
org:IL-IDF|Israel Defense Forces|IDF;Israel Defence Forces;I.D.F.
org:HAMAS|Hamas|
org:HEZBOLLAH|Hezbollah|Hizbullah;Hizbollah
org:TALIBAN|Taliban|Taleban
org:IS|Islamic State|ISIS;ISIL;Daesh;Islamic State group
org:ALQAEDA|al-Qaeda|al-Qaida;Al-Qaeda;Al-Qaida;al Qaeda;Al Qaeda
org:BOKOHARAM|Boko Haram|
org:IRGC|Revolutionary Guards|IRGC;Islamic Revolutionary Guard Corps;Revolutionary Guard
org:AP|Associated Press|AP
org:AFP|Agence France-Presse|AFP
org:REUTERS|Reuters|
org:BBC|BBC|
org:CNN|CNN|
org:NYT|New York Times|
org:WAPO|Washington Post|
org:WSJ|Wall Street Journal|
org:YONHAP|Yonhap|Yonhap News Agency
org:KCNA|KCNA|Korean Central News Agency
org:TWITTER|Twitter|
org:FACEBOOK|Facebook|
org:YOUTUBE|YouTube|
org:INSTAGRAM|Instagram|
org:TIKTOK|TikTok|
org:GOOGLE|Google|
org:MICROSOFT|Microsoft|
org:BOEING|Boeing|
org:AIRBUS|Airbus|
org:XINHUA|Xinhua|Xinhua News Agency
org:TASS|TASS|Tass
"""
