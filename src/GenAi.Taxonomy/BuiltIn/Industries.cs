using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in industries.</summary>
public static class Industries
{
    /// <summary>Sector of hospitals, practices and care services that diagnose, treat and look after patients.</summary>
    public static Industry Healthcare => field ??= new("healthcare", "Healthcare")
    {
        AlternativeNames = ["Health services", "Medicine"],
        Definition = "Sector of hospitals, practices and care services that diagnose, treat and look after patients.",
        Sources = From("0124"),
        References = [Close("isic4", "Q86", 0.8), Broad("naics", "62", 0.8)],
    };

    /// <summary>Sector of research and manufacture of medicines, biological products and related technologies.</summary>
    public static Industry LifeSciencesPharma => field ??= new("life-sciences-pharma", "Life sciences and pharmaceuticals")
    {
        AlternativeNames = ["Pharma", "Biotechnology"],
        Definition = "Sector of research and manufacture of medicines, biological products and related technologies.",
        Sources = From("02"),
        References =
        [
            Close("isic4", "C21", 0.8), Broad("isic4", "M72", 0.8), Close("naics", "3254", 0.8),
            Broad("naics", "5417", 0.8),
        ],
    };

    /// <summary>Sector of banks, insurers, funds and payment firms that handle money, credit and risk.</summary>
    public static Industry FinancialServices => field ??= new("financial-services", "Financial services")
    {
        AlternativeNames = ["Banking and insurance", "Finance"],
        Definition = "Sector of banks, insurers, funds and payment firms that handle money, credit and risk.",
        Sources = From("0"),
        References = [Close("isic4", "K", 0.8), Close("naics", "52", 0.8)],
    };

    /// <summary>Sector of schools, universities and training providers for learners of every age.</summary>
    public static Industry Education => field ??= new("education", "Education")
    {
        AlternativeNames = ["Teaching and training"],
        Definition = "Sector of schools, universities and training providers for learners of every age.",
        Sources = From("0124"),
        References = [Close("isic4", "P", 0.8), Close("naics", "61", 0.8)],
    };

    /// <summary>Sector of firms and teams that develop, publish, run and support software and computer systems.</summary>
    public static Industry SoftwareIt => field ??= new("software-it", "Software and IT")
    {
        AlternativeNames = ["Software development", "Information technology"],
        Definition = "Sector of firms and teams that develop, publish, run and support software and computer systems.",
        Sources = From("014"),
        References =
        [
            Close("isic4", "J62", 0.8), Narrow("isic4", "J582", 0.8), Narrow("naics", "5132", 0.8),
            Close("naics", "5415", 0.8),
        ],
    };

    /// <summary>Sector of agencies and departments that plan, create and place promotion for products and brands.</summary>
    public static Industry MarketingAdvertising => field ??= new("marketing-advertising", "Marketing and advertising")
    {
        AlternativeNames = ["Advertising industry"],
        Definition = "Sector of agencies and departments that plan, create and place promotion for products and brands.",
        Sources = From("014"),
        References = [Close("isic4", "M73", 0.8), Close("naics", "5418", 0.8)],
    };

    /// <summary>Sector of film, television, streaming and broadcast production and distribution.</summary>
    public static Industry MediaEntertainment => field ??= new("media-entertainment", "Media and entertainment")
    {
        AlternativeNames = ["Film and broadcasting", "Streaming media"],
        Definition = "Sector of film, television, streaming and broadcast production and distribution.",
        Sources = From("12"),
        References =
        [
            Close("isic4", "J59", 0.8), Close("isic4", "J60", 0.8), Close("naics", "512", 0.8), Close("naics", "516", 0.8),
        ],
    };

    /// <summary>Sector of studios and publishers that develop, release and operate video games.</summary>
    public static Industry Gaming => field ??= new("gaming", "Gaming")
    {
        AlternativeNames = ["Video games", "Games industry"],
        Definition = "Sector of studios and publishers that develop, release and operate video games.",
        Sources = From("04"),
        References = [Broad("isic4", "J5820", 0.8), Broad("naics", "513210", 0.8)],
    };

    /// <summary>Sector of artists, illustrators and designers who create original visual work.</summary>
    public static Industry ArtsDesign => field ??= new("arts-design", "Arts and design")
    {
        AlternativeNames = ["Creative arts", "Visual arts"],
        Definition = "Sector of artists, illustrators and designers who create original visual work.",
        Sources = From("0124"),
        References =
        [
            Broad("isic4", "R90", 0.8), Close("isic4", "M7410", 0.8), Broad("naics", "7115", 0.8),
            Close("naics", "5414", 0.8),
        ],
    };

    /// <summary>Sector of composition, recording, production and publication of music and other sound.</summary>
    public static Industry MusicAudio => field ??= new("music-audio", "Music and audio")
    {
        AlternativeNames = ["Music industry", "Sound recording"],
        Definition = "Sector of composition, recording, production and publication of music and other sound.",
        Sources = From("0124"),
        References = [Close("isic4", "J5920", 0.8), Close("naics", "5122", 0.8)],
    };

    /// <summary>Sector of design of manufactured goods, from appliances and furniture to garments.</summary>
    public static Industry ProductIndustrialFashionDesign => field ??= new("product-industrial-fashion-design", "Product, industrial and fashion design")
    {
        AlternativeNames = ["Industrial design", "Fashion design"],
        Definition = "Sector of design of manufactured goods, from appliances and furniture to garments.",
        Sources = From("4"),
        References =
        [
            Broad("isic4", "M7410", 0.8), Related("isic4", "C14", 0.8), Close("naics", "54142", 0.8),
            Broad("naics", "54149", 0.8),
        ],
    };

    /// <summary>Sector of law firms, notaries and legal departments that advise, draft and represent.</summary>
    public static Industry LegalServices => field ??= new("legal-services", "Legal services")
    {
        AlternativeNames = ["Law firms", "Legal profession"],
        Definition = "Sector of law firms, notaries and legal departments that advise, draft and represent.",
        Sources = From("4"),
        References = [Close("isic4", "M6910", 0.8), Close("naics", "5411", 0.8)],
    };

    /// <summary>Sector of contact centres and service teams that answer customers on behalf of organisations.</summary>
    public static Industry CustomerService => field ??= new("customer-service", "Customer service")
    {
        AlternativeNames = ["Contact centres", "Customer support"],
        Definition = "Sector of contact centres and service teams that answer customers on behalf of organisations.",
        Sources = From("0124"),
        References = [Close("isic4", "N8220", 0.8), Close("naics", "56142", 0.8)],
    };

    /// <summary>Sector of shops and online platforms that sell goods to final consumers.</summary>
    public static Industry RetailEcommerce => field ??= new("retail-ecommerce", "Retail and e-commerce")
    {
        AlternativeNames = ["Retail trade", "Online retail"],
        Definition = "Sector of shops and online platforms that sell goods to final consumers.",
        Sources = From("0"),
        References = [Close("isic4", "G47", 0.8), Close("naics", "44-45", 0.8)],
    };

    /// <summary>Sector of book, newspaper, magazine and online text publication.</summary>
    public static Industry Publishing => field ??= new("publishing", "Publishing")
    {
        AlternativeNames = ["Book and press publishing"],
        Definition = "Sector of book, newspaper, magazine and online text publication.",
        Sources = From("0"),
        References = [Broad("isic4", "J58", 0.8), Broad("naics", "513", 0.8)],
    };

    /// <summary>Sector of universities, institutes and laboratories that carry out systematic research.</summary>
    public static Industry ResearchScience => field ??= new("research-science", "Research and science")
    {
        AlternativeNames = ["Scientific research", "Academia"],
        Definition = "Sector of universities, institutes and laboratories that carry out systematic research.",
        Sources = From("02"),
        References = [Close("isic4", "M72", 0.8), Close("naics", "5417", 0.8)],
    };

    /// <summary>Placeholder sector for uses that occur in organisations of every kind.</summary>
    public static Industry CrossIndustry => field ??= new("cross-industry", "Cross-industry")
    {
        AlternativeNames = ["General business", "Any industry"],
        Definition = "Placeholder sector for uses that occur in organisations of every kind.",
        Sources = From("01"),
    };

    /// <summary>Sector of national, regional and local authorities and the services that they provide.</summary>
    public static Industry PublicSector => field ??= new("public-sector", "Public sector")
    {
        AlternativeNames = ["Government", "Public administration"],
        Definition = "Sector of national, regional and local authorities and the services that they provide.",
        Sources = From(""),
        References = [Close("isic4", "O", 0.8), Close("naics", "92", 0.8)],
    };

    /// <summary>Sector of factories that turn materials and parts into goods.</summary>
    public static Industry Manufacturing => field ??= new("manufacturing", "Manufacturing")
    {
        AlternativeNames = ["Industrial production"],
        Definition = "Sector of factories that turn materials and parts into goods.",
        Sources = From(""),
        References = [Close("isic4", "C", 0.8), Close("naics", "31-33", 0.8)],
    };

    /// <summary>Sector of products and services that protect systems, networks and data from attack.</summary>
    public static Industry Cybersecurity => field ??= new("cybersecurity", "Cybersecurity")
    {
        AlternativeNames = ["Information security services"],
        Definition = "Sector of products and services that protect systems, networks and data from attack.",
        Sources = From(""),
        References = [Broad("isic4", "J62", 0.8), Broad("naics", "5415", 0.8)],
    };

    /// <summary>Sector of operators of fixed, mobile and satellite communication networks.</summary>
    public static Industry Telecom => field ??= new("telecom", "Telecommunications")
    {
        AlternativeNames = ["Telecoms"],
        Definition = "Sector of operators of fixed, mobile and satellite communication networks.",
        Sources = From(""),
        References = [Close("isic4", "J61", 0.8), Close("naics", "517", 0.8)],
    };

    /// <summary>Sector of generation, transmission and supply of electricity, gas and heat.</summary>
    public static Industry Energy => field ??= new("energy", "Energy")
    {
        AlternativeNames = ["Utilities", "Power supply"],
        Definition = "Sector of generation, transmission and supply of electricity, gas and heat.",
        Sources = From(""),
        References = [Close("isic4", "D", 0.8), Broad("naics", "22", 0.8)],
    };

    /// <summary>Sector of movement and storage of people and goods by road, rail, water and air.</summary>
    public static Industry Transport => field ??= new("transport", "Transport")
    {
        AlternativeNames = ["Logistics", "Transportation and warehousing"],
        Definition = "Sector of movement and storage of people and goods by road, rail, water and air.",
        Sources = From(""),
        References = [Close("isic4", "H", 0.8), Close("naics", "48-49", 0.8)],
    };

    /// <summary>Sector of growing crops, raising animals, forestry and fishing.</summary>
    public static Industry Agriculture => field ??= new("agriculture", "Agriculture")
    {
        AlternativeNames = ["Farming", "Agriculture and forestry"],
        Definition = "Sector of growing crops, raising animals, forestry and fishing.",
        Sources = From(""),
        References = [Close("isic4", "A", 0.8), Close("naics", "11", 0.8)],
    };

    /// <summary>Sector of sale, letting, valuation and management of land and buildings.</summary>
    public static Industry RealEstate => field ??= new("real-estate", "Real estate")
    {
        AlternativeNames = ["Property"],
        Definition = "Sector of sale, letting, valuation and management of land and buildings.",
        Sources = From(""),
        References = [Close("isic4", "L", 0.8), Broad("naics", "53", 0.8)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<Industry> All => field ??= Array.AsReadOnly(
    [
        Healthcare, LifeSciencesPharma, FinancialServices, Education, SoftwareIt, MarketingAdvertising,
        MediaEntertainment, Gaming, ArtsDesign, MusicAudio, ProductIndustrialFashionDesign, LegalServices,
        CustomerService, RetailEcommerce, Publishing, ResearchScience, CrossIndustry, PublicSector, Manufacturing,
        Cybersecurity, Telecom, Energy, Transport, Agriculture, RealEstate,
    ]);
}
