namespace GenAi.Taxonomy;

/// <summary>The member states of the European Union, which share its law and lie in the region <c>eu</c>.</summary>
internal static class MemberStates
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["at"] = "Austria",
        ["be"] = "Belgium",
        ["bg"] = "Bulgaria",
        ["cy"] = "Cyprus",
        ["cz"] = "Czechia",
        ["de"] = "Germany",
        ["dk"] = "Denmark",
        ["ee"] = "Estonia",
        ["es"] = "Spain",
        ["fi"] = "Finland",
        ["fr"] = "France",
        ["gr"] = "Greece",
        ["hr"] = "Croatia",
        ["hu"] = "Hungary",
        ["ie"] = "Ireland",
        ["it"] = "Italy",
        ["lt"] = "Lithuania",
        ["lu"] = "Luxembourg",
        ["lv"] = "Latvia",
        ["mt"] = "Malta",
        ["nl"] = "Netherlands",
        ["pl"] = "Poland",
        ["pt"] = "Portugal",
        ["ro"] = "Romania",
        ["se"] = "Sweden",
        ["si"] = "Slovenia",
        ["sk"] = "Slovakia",
    };

    /// <summary>Returns the name of a member state of the European Union by its code or its name; null for any other place.</summary>
    public static string? Find(string place) =>
        Names.TryGetValue(place, out var name) ? name : Names.Values.FirstOrDefault(known => known.Equals(place, StringComparison.OrdinalIgnoreCase));
}
