"""States and seats of power: by which names a government or an office goes in the news.

A country, its capital or its people that says or does something is its government; a palace or a street
is the office that sits there. One line a state: its names | its adjectives, and its people where they
are called otherwise | its capital, in each spelling. The first name is what it is known by here.
"""

import re
from functools import cache, lru_cache

from onrecord.relating.spelling import plain

_STATES = """
Afghanistan | Afghan | Kabul
Albania | Albanian | Tirana
Algeria | Algerian | Algiers
Andorra | Andorran | Andorra la Vella
Angola | Angolan | Luanda
Antigua and Barbuda | Antiguan
Argentina | Argentine, Argentinian | Buenos Aires
Armenia | Armenian | Yerevan
Australia, Commonwealth of Australia | Australian | Canberra
Austria | Austrian | Vienna
Azerbaijan | Azerbaijani, Azeri | Baku
Bahamas | Bahamian
Bahrain | Bahraini | Manama
Bangladesh | Bangladeshi | Dhaka, Dacca
Barbados | Barbadian | Bridgetown
Belarus, Byelorussia | Belarusian, Belarussian, Byelorussian | Minsk
Belgium | Belgian
Belize | Belizean | Belmopan
Benin | Beninese | Porto-Novo
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian | La Paz, Sucre
Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina | Bosnian | Sarajevo
Botswana | Botswanan | Gaborone
Brazil | Brazilian | Brasilia
Brunei | Bruneian
Bulgaria | Bulgarian | Sofia
Burkina Faso | Burkinabe | Ouagadougou
Burundi | Burundian | Bujumbura, Gitega
Cambodia | Cambodian | Phnom Penh
Cameroon | Cameroonian | Yaounde
Canada | Canadian | Ottawa
Cape Verde, Cabo Verde | Cape Verdean | Praia
Central African Republic | Central African | Bangui
Chad | Chadian | N'Djamena
Chile | Chilean | Santiago
China, People's Republic of China, PRC | Chinese | Beijing, Peking
Colombia | Colombian | Bogota
Comoros | Comorian | Moroni
Costa Rica | Costa Rican
Croatia | Croatian, Croats | Zagreb
Cuba | Cuban | Havana
Cyprus | Cypriot | Nicosia
Czech Republic, Czechia | Czech | Prague
Democratic Republic of Congo, Democratic Republic of the Congo, DR Congo, DRC | Congolese | Kinshasa
Denmark | Danish, Danes | Copenhagen
Djibouti | Djiboutian
Dominica | Dominican
Dominican Republic | - | Santo Domingo
East Timor, Timor-Leste | East Timorese, Timorese | Dili
Ecuador | Ecuadorian, Ecuadorean | Quito
Egypt | Egyptian | Cairo
El Salvador | Salvadoran, Salvadorean | San Salvador
Equatorial Guinea | Equatorial Guinean | Malabo
Eritrea | Eritrean | Asmara
Estonia | Estonian | Tallinn
Eswatini, Swaziland | Swazi | Mbabane
Ethiopia | Ethiopian | Addis Ababa
Fiji | Fijian | Suva
Finland | Finnish, Finns | Helsinki
France | French | Paris
Gabon | Gabonese | Libreville
Gambia | Gambian | Banjul
Georgia | Georgian | Tbilisi
Germany, Federal Republic of Germany | German | Berlin
Ghana | Ghanaian | Accra
Greece | Greek | Athens
Grenada | Grenadian
Guatemala | Guatemalan | Guatemala City
Guinea | Guinean | Conakry
Guinea-Bissau | Bissau-Guinean | Bissau
Guyana | Guyanese
Haiti | Haitian | Port-au-Prince
Honduras | Honduran | Tegucigalpa
Hungary | Hungarian | Budapest
Iceland | Icelandic, Icelanders | Reykjavik
India | Indian | New Delhi, Delhi
Indonesia | Indonesian | Jakarta
Iran, Islamic Republic of Iran, Islamic Republic | Iranian | Tehran, Teheran
Iraq | Iraqi | Baghdad
Ireland, Republic of Ireland | Irish | Dublin
Israel | Israeli | Jerusalem
Italy | Italian | Rome
Ivory Coast, Cote d'Ivoire | Ivorian | Yamoussoukro
Jamaica | Jamaican
Japan | Japanese | Tokyo
Jordan | Jordanian | Amman
Kazakhstan | Kazakh, Kazakhstani | Astana, Nur-Sultan
Kenya | Kenyan | Nairobi
Kiribati | -
Kosovo | Kosovar, Kosovan | Pristina
Kuwait | Kuwaiti | Kuwait City
Kyrgyzstan, Kirghizia | Kyrgyz | Bishkek
Laos | Laotian, Lao | Vientiane
Latvia | Latvian | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho | Maseru
Liberia | Liberian | Monrovia
Libya | Libyan | Tripoli
Liechtenstein | Liechtensteiner | Vaduz
Lithuania | Lithuanian | Vilnius
Luxembourg | Luxembourgish, Luxembourgers
Madagascar | Malagasy | Antananarivo
Malawi | Malawian | Lilongwe
Malaysia | Malaysian | Kuala Lumpur
Maldives | Maldivian
Mali | Malian | Bamako
Malta | Maltese | Valletta
Marshall Islands | Marshallese | Majuro
Mauritania | Mauritanian | Nouakchott
Mauritius | Mauritian | Port Louis
Mexico | Mexican | Mexico City
Micronesia | Micronesian
Moldova | Moldovan | Chisinau, Kishinev
Monaco | Monegasque
Mongolia | Mongolian | Ulaanbaatar, Ulan Bator
Montenegro | Montenegrin | Podgorica
Morocco | Moroccan | Rabat
Mozambique | Mozambican | Maputo
Myanmar, Burma | Burmese | Naypyidaw, Yangon, Rangoon
Namibia | Namibian | Windhoek
Nauru | Nauruan
Nepal | Nepalese, Nepali | Kathmandu
Netherlands, Holland | Dutch | The Hague
New Zealand | New Zealander
Nicaragua | Nicaraguan | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian | Abuja
North Korea, DPRK, Democratic People's Republic of Korea | North Korean | Pyongyang
North Macedonia, Macedonia | Macedonian | Skopje
Norway | Norwegian | Oslo
Oman | Omani | Muscat
Pakistan | Pakistani | Islamabad
Palau | Palauan
Palestine | Palestinian | Ramallah
Panama | Panamanian | Panama City
Papua New Guinea | Papua New Guinean | Port Moresby
Paraguay | Paraguayan | Asuncion
Peru | Peruvian | Lima
Philippines | Philippine, Filipino | Manila
Poland | Polish, Poles | Warsaw
Portugal | Portuguese | Lisbon
Qatar | Qatari | Doha
Republic of Congo, Republic of the Congo, Congo-Brazzaville | - | Brazzaville
Romania | Romanian | Bucharest
Russia, Russian Federation | Russian | Moscow
Rwanda | Rwandan | Kigali
Saint Lucia, St Lucia | Saint Lucian | Castries
Samoa | Samoan | Apia
Saudi Arabia, Kingdom of Saudi Arabia | Saudi, Saudi Arabian | Riyadh
Senegal | Senegalese | Dakar
Serbia | Serbian, Serbs | Belgrade
Seychelles | Seychellois
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean
Slovakia | Slovak, Slovakian | Bratislava
Slovenia | Slovenian, Slovenes | Ljubljana
Solomon Islands | Solomon Islander | Honiara
Somalia | Somali | Mogadishu
South Africa | South African | Pretoria
South Korea, Republic of Korea, ROK | South Korean | Seoul
South Sudan | South Sudanese | Juba
Soviet Union, USSR | Soviet
Spain | Spanish, Spaniards | Madrid
Sri Lanka | Sri Lankan | Colombo
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish, Swedes | Stockholm
Switzerland | Swiss | Bern, Berne
Syria | Syrian | Damascus
Taiwan, Republic of China | Taiwanese | Taipei
Tajikistan | Tajik | Dushanbe
Tanzania | Tanzanian | Dodoma
Thailand | Thai | Bangkok
Togo | Togolese | Lome
Tonga | Tongan
Trinidad and Tobago, Trinidad | Trinidadian | Port of Spain
Tunisia | Tunisian | Tunis
Turkey, Turkiye | Turkish, Turks | Ankara
Turkmenistan | Turkmen | Ashgabat
Tuvalu | Tuvaluan
Uganda | Ugandan | Kampala
Ukraine | Ukrainian | Kyiv, Kiev
United Arab Emirates, UAE, Emirates | Emirati | Abu Dhabi
United Kingdom, UK, Britain, Great Britain, GB | British, Britons | London
United States, US, USA, America, United States of America | American | Washington, Washington DC
Uruguay | Uruguayan | Montevideo
Uzbekistan | Uzbek | Tashkent
Vanuatu | -
Vatican, Holy See, Vatican City | -
Venezuela | Venezuelan | Caracas
Vietnam, Viet Nam | Vietnamese | Hanoi
Yemen | Yemeni | Sanaa, Sana'a
Zambia | Zambian | Lusaka
Zimbabwe | Zimbabwean | Harare
"""

# An office by its seat, in each of its names | whose it is.
_SEATS = """
Kremlin | Russia
White House, Oval Office | United States
Pentagon, US Department of Defense, US Defense Department | United States
Foggy Bottom, US State Department, US Department of State | United States
Capitol Hill, US Congress | United States
Downing Street, 10 Downing Street, Number 10, No 10, Number Ten, No. 10 | United Kingdom
Whitehall | United Kingdom
Buckingham Palace | United Kingdom
Foreign Office, British Foreign Office | United Kingdom
Elysee, Elysee Palace, Palais de l'Elysee | France
Quai d'Orsay, French Foreign Ministry, French Ministry of Foreign Affairs | France
Matignon, Hotel Matignon | France
Palazzo Chigi, Chigi Palace | Italy
Quirinale, Quirinal Palace | Italy
Moncloa, Moncloa Palace | Spain
Bankova, Bankova Street | Ukraine
Blue House, Cheong Wa Dae | South Korea
Zhongnanhai | China
Malacanang, Malacanang Palace | Philippines
Planalto, Planalto Palace | Brazil
Casa Rosada | Argentina
Aso Rock, Aso Villa | Nigeria
Rashtrapati Bhavan | India
Apostolic Palace | Vatican
"""

_GOVERNMENT = re.compile(
    r"(?:the )?(?P<of>.+) (?:federal )?(?:government|administration|state)"
    r"|(?:the )?(?:federal )?government of (?:the )?(?P<by>.+)"
)


def _rows(table: str) -> list[list[list[str]]]:
    """The lines of a table, each parted in columns and these in names."""
    return [
        [[name.strip() for name in column.split(",") if name.strip(" -")] for column in line.split("|")]
        for line in table.strip().splitlines()
    ]


@cache
def _known() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """States by their names, by what narrows a noun to them, and by their peoples and capitals."""
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    called: dict[str, str] = {}
    for own, adjective, *capital in _rows(_STATES):
        state = own[0]
        names |= {plain(name): state for name in own}
        called |= {plain(name): state for column in capital for name in column}
        for word in adjective:
            adjectives[plain(word)] = state
            called |= {f"the {plain(word)}": state, f"the {plain(word)}s": state}
    return names, adjectives | names, called


@cache
def _seats() -> dict[str, tuple[str, str]]:
    return {plain(name): (seat[0], of[0]) for seat, of in _rows(_SEATS) for name in seat}


@lru_cache(1 << 15)
def state(name: str) -> str | None:
    """The state whose government a name means where it says or does something.

    "Russia", "Moscow", "the Russians", "the Russian government"; not "Russians", who are people.
    """
    names, adjectives, called = _known()
    bare = plain(name)
    if found := names.get(bare.removeprefix("the ")) or called.get(bare):
        return found
    if government := _GOVERNMENT.fullmatch(bare):
        return adjectives.get(government["of"] or government["by"])
    return None


def is_own_name(name: str) -> bool:
    """Whether it is a state's own name, not its government's, its capital's or its people's."""
    return plain(name).removeprefix("the ") in _known()[0]


@lru_cache(1 << 15)
def is_capital(name: str) -> bool:
    """Whether a state goes by a name only because it is ruled from there."""
    bare = plain(name)
    return bare in _known()[2] and bare not in _known()[0] and not bare.startswith("the ")


def named_for(word: str) -> str | None:
    """The state that a word narrows a body to: "Russian", "US"; or that is so called."""
    return _known()[1].get(word)


@lru_cache(1 << 15)
def people(name: str) -> bool:
    """Whether a name is only what one calls somebody of a country: "Russian", "Russians"."""
    bare = plain(name)
    return bare not in _known()[0] and any(word in _known()[1] for word in (bare, bare.removesuffix("s")))


@lru_cache(1 << 15)
def seat(name: str) -> tuple[str, str] | None:
    """The office that a seat stands for, and the state it is an office of."""
    return _seats().get(plain(name).removeprefix("the "))
