namespace GenAi.Taxonomy.Selection;

/// <summary>Vendors, providers or models that are allowed, or that are denied.</summary>
/// <param name="name">The name of the list.</param>
/// <param name="subject">What its names stand for, in the plural.</param>
/// <param name="isAllowList">Whether the names are allowed.</param>
internal sealed class NameLimit(string name, string subject, bool isAllowList) : NamesRequirement(name, isAllowList)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not { Count: > 0 } stated)
            return;
        var (names, index) = (new HashSet<string>(stated, StringComparer.OrdinalIgnoreCase), compiled.Index);
        var byNumber = subject switch
        {
            "providers" => Array.ConvertAll(index.Providers, names.Contains),
            "vendors" => Array.ConvertAll(index.Vendors, names.Contains),
            _ => Array.ConvertAll(index.Models, names.Contains),
        };
        compiled.Check(this, subject switch
        {
            "providers" => i => byNumber[index.Rows[i].Provider] == IsAllowList,
            "vendors" => i => byNumber[index.Rows[i].Vendor] == IsAllowList,
            _ => i => (byNumber[index.Rows[i].Model] || names.Contains(index.Offerings[i].Id)) == IsAllowList,
        });
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var of = compiled.Index.Offerings[offering];
        var own = subject == "providers" ? of.Provider : subject == "vendors" ? of.Model.Vendor : of.Model.Id;
        return IsAllowList ? new(ReasonCode.NotInAllowList, subject, own)
            : subject == "providers" ? new(ReasonCode.ProviderDenied, own)
            : subject == "vendors" ? new(ReasonCode.VendorDenied, own)
            : new(ReasonCode.ModelDenied, Of(compiled.Requirements).Contains(of.Id, StringComparer.OrdinalIgnoreCase) ? of.Id : own);
    }
}
