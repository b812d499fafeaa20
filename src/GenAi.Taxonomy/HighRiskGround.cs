namespace GenAi.Taxonomy;

/// <summary>Why an application is high-risk under the EU AI Act.</summary>
public enum HighRiskGround
{
    /// <summary>Annex III lists the use. Its duties apply from 2027-12-02.</summary>
    ListedUse,

    /// <summary>It is, or secures, a product that Annex I names and a third party assesses. Its duties apply from 2028-08-02.</summary>
    RegulatedProduct,
}
