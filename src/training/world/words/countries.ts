/** One country and what is true of it. */
export interface Country {
  readonly name: string;
  readonly capital: string;
  /** Left out where a country lies on two continents, or where they are counted differently. */
  readonly continent?: string;
  /** Left out where it is not plain which language by far the most people speak. */
  readonly language?: string;
}

/**
 * Countries in order of how often the world speaks of them. Left out are those whose capital is in
 * dispute, moving, or no plain word of ASCII letters. England stands for itself, as in football.
 */
const TABLE = `
France Paris Europe French
Italy Rome Europe Italian
Spain Madrid Europe Spanish
Germany Berlin Europe German
England London Europe English
Japan Tokyo Asia Japanese
China Beijing Asia Chinese
Russia Moscow - Russian
Egypt Cairo Africa Arabic
Greece Athens Europe Greek
Cuba Havana North_America Spanish
Peru Lima South_America Spanish
Norway Oslo Europe Norwegian
Poland Warsaw Europe Polish
Austria Vienna Europe German
Sweden Stockholm Europe Swedish
Finland Helsinki Europe Finnish
Ireland Dublin Europe English
Portugal Lisbon Europe Portuguese
Turkey Ankara - Turkish
Iran Tehran Asia -
Iraq Baghdad Asia -
Kenya Nairobi Africa -
Canada Ottawa North_America -
Chile Santiago South_America Spanish
Denmark Copenhagen Europe Danish
Hungary Budapest Europe Hungarian
Belgium Brussels Europe -
Bulgaria Sofia Europe Bulgarian
Romania Bucharest Europe Romanian
Serbia Belgrade Europe Serbian
Syria Damascus Asia Arabic
Jordan Amman Asia Arabic
Brazil Brasilia South_America Portuguese
Thailand Bangkok Asia Thai
Vietnam Hanoi Asia Vietnamese
Ukraine Kyiv Europe -
Croatia Zagreb Europe Croatian
Morocco Rabat Africa Arabic
Australia Canberra - English
Nepal Kathmandu Asia -
Iceland Reykjavik Europe Icelandic
Slovakia Bratislava Europe Slovak
Slovenia Ljubljana Europe Slovene
Lithuania Vilnius Europe Lithuanian
Latvia Riga Europe -
Estonia Tallinn Europe -
Belarus Minsk Europe -
Armenia Yerevan - Armenian
Georgia Tbilisi - Georgian
Pakistan Islamabad Asia -
Bangladesh Dhaka Asia Bengali
Jamaica Kingston North_America -
Colombia Bogota South_America Spanish
Ecuador Quito South_America Spanish
Venezuela Caracas South_America Spanish
Uruguay Montevideo South_America Spanish
Paraguay Asuncion South_America -
Senegal Dakar Africa -
Ghana Accra Africa -
Mali Bamako Africa -
Niger Niamey Africa -
Sudan Khartoum Africa -
Uganda Kampala Africa -
Rwanda Kigali Africa -
Zambia Lusaka Africa -
Malawi Lilongwe Africa -
Angola Luanda Africa -
Namibia Windhoek Africa -
Tunisia Tunis Africa Arabic
Libya Tripoli Africa Arabic
Qatar Doha Asia -
Oman Muscat Asia -
Albania Tirana Europe Albanian
Mongolia Ulaanbaatar Asia Mongolian
Laos Vientiane Asia -
Cyprus Nicosia - -
Malta Valletta Europe Maltese
Lebanon Beirut Asia Arabic
Zimbabwe Harare Africa -`;

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, capital, continent, language] = line.split(' ');
    return {
      name,
      capital,
      ...(continent !== '-' && { continent: continent.replace('_', ' ') }),
      ...(language !== '-' && { language }),
    };
  });

/**
 * How often each country is spoken of: Zipf's law, cut off so that the last are hardly ever seen,
 *
 *     weight(rank) = exp(−rank / 17) / (rank + 2)
 */
export const COUNTRY_WEIGHTS: readonly number[] = COUNTRIES.map(
  (_, i) => Math.exp(-(i + 1) / 17) / (i + 3),
);

/** Countries of the frequent half: the world's dialogues answer for these without a search. */
export const WELL_KNOWN = COUNTRIES.length / 2;
