"""The units and currencies that news is counted in, by how they are written: name, then other spellings.

Names are singular and in British spelling. A bare "$" is a "dollar": whose, the text does not say.
"""


def _table(lines: str) -> dict[str, str]:
    """Spellings by comma after the name they stand for, a line each."""
    found = {}
    for line in lines.strip().splitlines():
        name, _, spellings = line.partition(":")
        for spelling in [name, *spellings.split(",")]:
            found[spelling.strip()] = name.strip()
    return found


# Times, which also say over what something is counted.
TIMES = _table("""
    second: seconds, sec, secs
    minute: minutes, min, mins
    hour: hours, hr, hrs
    day: days
    night: nights
    week: weeks
    fortnight: fortnights
    month: months
    quarter:
    year: years, yr, yrs
    decade: decades
    century: centuries
""")
NO_AMOUNTS = {"quarter", "min", "sec"}  # "three quarters" are a share

WORDS = TIMES | _table("""
    percent: per cent, pct, pc
    percentage point: percentage points, percent point, percent points, pps
    basis point: basis points, bps, bp
    kilometre: kilometres, kilometer, kilometers, kms, klick, klicks
    metre: metres, meter, meters
    centimetre: centimetres, centimeter, centimeters
    millimetre: millimetres, millimeter, millimeters
    micrometre: micrometres, micrometer, micrometers, micron, microns
    nanometre: nanometres, nanometer, nanometers
    mile: miles
    nautical mile: nautical miles
    light year: light years, light-year, light-years
    foot: feet
    inch: inches
    yard: yards
    gram: grams, gramme, grammes
    milligram: milligrams
    microgram: micrograms
    kilocalorie: kilocalories
    kilojoule: kilojoules
    kilovolt: kilovolts
    kilogram: kilograms, kilo, kilos, kilogramme, kilogrammes, kgs
    tonne: tonnes, metric ton, metric tons, metric tonnes
    ton: tons
    megaton: megatons
    kiloton: kilotons
    pound: pounds, lbs
    ounce: ounces
    stone:
    carat: carats
    acre: acres
    hectare: hectares
    litre: litres, liter, liters
    millilitre: millilitres, milliliter, milliliters
    gallon: gallons
    pint: pints
    quart: quarts
    barrel: barrels
    bushel: bushels
    degree: degrees
    degree Celsius: degrees celsius, degree celsius, degrees centigrade, celsius, degrees c
    degree Fahrenheit: degrees fahrenheit, degree fahrenheit, fahrenheit, degrees f
    knot: knots
    mile per hour: miles an hour, miles per hour
    calorie: calories
    joule: joules
    watt: watts
    kilowatt: kilowatts
    megawatt: megawatts
    gigawatt: gigawatts
    terawatt: terawatts
    kilowatt hour: kilowatt hours, kilowatt-hours, kilowatt-hour
    megawatt hour: megawatt hours, megawatt-hours, megawatt-hour
    gigawatt hour: gigawatt hours, gigawatt-hours, gigawatt-hour
    terawatt hour: terawatt hours, terawatt-hours, terawatt-hour
    horsepower:
    volt: volts
    amp: amps, ampere, amperes
    hertz:
    decibel: decibels
    magnitude:
    pascal: pascals
    gigapascal: gigapascals
    bit: bits
    byte: bytes
    kilobyte: kilobytes
    megabyte: megabytes
    gigabyte: gigabytes
    terabyte: terabytes
    megabit: megabits
    gigabit: gigabits
    megapixel: megapixels
    megahertz:
    gigahertz:
    cubic metre: cubic metres, cubic meter, cubic meters
    cubic foot: cubic feet
    cubic kilometre: cubic kilometres, cubic kilometers
    cubic inch: cubic inches
    square kilometre: square kilometres, square kilometer, square kilometers, sq km
    square metre: square metres, square meter, square meters, sq m
    square foot: square feet, sq ft
    square mile: square miles, sq miles, sq mi
    square yard: square yards
    square inch: square inches
    part per million: parts per million
    part per billion: parts per billion
""")
# Signs are what they are in this case only; those of one letter stand at the number.
SIGNS = _table("""
    percent: %, ％, pc
    kilometre: km
    metre: m
    centimetre: cm
    millimetre: mm
    micrometre: μm, µm, um
    nanometre: nm
    mile: mi
    foot: ft, ′
    inch: in, ″
    yard: yd, yds
    gram: g
    milligram: mg
    microgram: µg, μg, mcg
    kilogram: kg, Kg, KG
    tonne: t
    pound: lb
    ounce: oz
    hectare: ha
    litre: l, L
    millilitre: ml, mL
    barrel: bbl
    degree: °
    degree Celsius: °C, ℃, ºC, C
    degree Fahrenheit: °F, ℉, F
    kelvin: K
    mile per hour: mph
    kilometre per hour: km/h, kmh, kph, km/hr, kmph
    metre per second: m/s
    mile per gallon: mpg
    revolution per minute: rpm
    knot: kt
    kilocalorie: kcal
    joule: J
    kilojoule: kJ
    watt: W
    kilowatt: kW, KW
    megawatt: MW
    gigawatt: GW
    terawatt: TW
    kilowatt hour: kWh, KWh
    megawatt hour: MWh
    gigawatt hour: GWh
    terawatt hour: TWh
    horsepower: hp, PS
    brake horsepower: bhp
    newton metre: Nm
    pound-foot: lb-ft, pound-feet
    volt: V
    kilovolt: kV
    amp: A
    milliampere-hour: mAh
    hertz: Hz
    kilohertz: kHz
    megahertz: MHz
    gigahertz: GHz
    decibel: dB, db
    pascal: Pa
    kilopascal: kPa
    megapascal: MPa
    gigapascal: GPa
    pound per square inch: psi
    kilobyte: kB, KB
    megabyte: MB
    gigabyte: GB
    terabyte: TB
    megabit per second: Mbps, Mb/s
    gigabit per second: Gbps, Gb/s
    megapixel: MP
    cubic centimetre: cc
    cubic metre: m3, m³
    square metre: m2, m², sqm
    square kilometre: km2, km²
    square foot: sqft
    part per million: ppm
    part per billion: ppb
    second: s
    millisecond: ms
    minute: min
    hour: h
    percentage point: pp, ppt, p.p.
    times: x, ×
    sievert: Sv
    millisievert: mSv
    microsievert: µSv, μSv
""")
SIGNS |= {"F": "degree Fahrenheit", "p": "penny", "c": "cent", "¢": "cent"}
# Of the signs of one letter, those that a space may part from the number.
WITH_A_SPACE = frozenset("WVCFp")

COINS = _table("""
    dollar: dollars, buck, bucks
    euro: euros
    cent: cents
    penny: pence, pennies
    sen:
    pound sterling: quid
    yen:
    yuan: renminbi
    rouble: roubles, ruble, rubles
    hryvnia: hryvnias, hryvnya, hryvni
    rupee: rupees
    rupiah:
    ringgit:
    baht:
    won:
    shekel: shekels
    rand:
    Brazilian real: reais
    peso: pesos
    franc: francs
    krona: kronor, kronas
    krone: kroner
    koruna: korunas, koruny, korun
    crown: crowns
    taka:
    birr:
    lari:
    leu: lei
    lev: leva
    drachma: drachmas
    peseta: pesetas
    guilder: guilders
    florin: florins
    shilling: shillings
    thaler: thalers, talers
    ducat: ducats
    zloty: zlotys, zloties
    forint: forints
    lira: liras
    dirham: dirhams
    riyal: riyals
    rial: rials
    dinar: dinars
    naira:
    tenge:
    kuna: kunas
    bitcoin: bitcoins
""")
NATIONS = _table("""
    US: u.s., us, american
    Australian: australian
    Canadian: canadian
    New Zealand: new zealand
    Hong Kong: hong kong
    Singapore: singapore
    Taiwan: taiwan
    Danish: danish
    Norwegian: norwegian
    Swedish: swedish
    Czech: czech
    Swiss: swiss
    Egyptian: egyptian
    Turkish: turkish
    Indian: indian
    Pakistani: pakistani
    Mexican: mexican
    Argentine: argentine
    Philippine: philippine
    Iraqi: iraqi
    Kuwaiti: kuwaiti
    Saudi: saudi
    Iranian: iranian
    Russian: russian
    Israeli: israeli
    British: british
    Syrian: syrian
    Lebanese: lebanese
    Brazilian: brazilian
""")
PREFIXES = _table("""
    dollar: $
    US dollar: US$, $US, U.S.$, USD
    Australian dollar: A$, $A, AU$, AUD, A.$
    Canadian dollar: C$, $C, CA$, CAD, CDN$, Can$
    New Zealand dollar: NZ$, $NZ, NZD
    Hong Kong dollar: HK$, $HK, HKD
    Singapore dollar: S$, SGD
    Taiwan dollar: NT$, TWD
    Brazilian real: R$, BRL
    pound sterling: £, GBP, PS
    euro: €, EUR
    yen: ¥, JPY, Y=, JP¥
    yuan: CNY, RMB, CN¥
    rupee: ₹, Rs, Rs., INR
    rouble: ₽, RUB
    hryvnia: ₴, UAH
    won: ₩, KRW
    shekel: ₪, NIS, ILS
    Turkish lira: ₺, TRY, TL
    naira: ₦, NGN
    ringgit: RM, MYR
    Swiss franc: CHF, SFr
    Swedish krona: SEK
    Norwegian krone: NOK
    Danish krone: DKK
    Czech koruna: CZK
    forint: HUF
    zloty: PLN
    rand: ZAR
    peso: MXN
    rupiah: IDR, Rp
    dirham: AED
    riyal: SAR
    bitcoin: BTC, ₿
""")
PREFIXES = {sign: name for sign, name in PREFIXES.items() if sign != name}
# Of what a price or a rate is told with "a": "$5 a head".
EACH = TIMES | _table("""
    barrel:
    bushel:
    share:
    ounce:
    tonne:
    ton:
    gallon:
    litre: liter
    kilo: kilogram
    pound:
    head:
    person:
    unit:
    piece:
    bottle:
    pack:
    ticket:
    mile:
    pop:
    kilometre: kilometer
    square metre: square meter, sq m
    square foot: sq ft
    square kilometre: square kilometer
    cubic metre: cubic meter
    hectare:
    acre:
    pint:
    loaf:
    dose:
    copy:
    pupil:
    child:
    room:
    seat:
    household:
    family:
    worker:
""")
