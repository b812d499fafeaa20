using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>What the files count beside tokens of text: priced where its meaning is plain, reported where it is not.</summary>
public sealed class MeterTests
{
    [Theory]
    [InlineData("""{"data":[{"id":"a/b","pricing":{"prompt":"1","input_audio_cache":"0.00000015"}}]}""")]
    [InlineData("""{"b":{"litellm_provider":"a","mode":"realtime","cache_read_input_audio_token_cost":1.5e-7}}""")]
    [InlineData("""[{"id":"a","models":[{"id":"b","prices":{"cache_audio_read_mtok":0.15}}]}]""")]
    public void Read_CachedAudio_IsARate(string json)
    {
        var import = json.Import();
        Assert.Equal(0.00000015m, import.One().Rate(Meter.AudioCacheRead));
        Assert.Empty(import.Report.SkippedFacts);
    }

    [Fact]
    public void ReadModelsDev_OtherSpellingsOfCache_AreItsRates()
    {
        var offering = ImportTestExtensions.ModelsDev("acme", "\"a\":{\"id\":\"a\",\"cost\":{\"input\":1,\"output\":1,\"cached_input\":0.1,\"cached_write\":1.25}}").One();
        Assert.Equal((0.0000001m, 0.00000125m), (offering.Rate(Meter.CacheRead), offering.Rate(Meter.CacheWrite)));
    }

    [Fact]
    public void ReadModelsDev_RightSpellingToo_Wins() =>
        Assert.Equal(0.0000002m, ImportTestExtensions.ModelsDev("acme", "\"a\":{\"id\":\"a\",\"cost\":{\"input\":1,\"output\":1,\"cache_read\":0.2,\"cache_input\":0.1}}").One().Rate(Meter.CacheRead));

    [Fact]
    public void ReadLiteLlm_CharactersOut_AreARate() =>
        Assert.Equal(0.000015m, """{"b":{"litellm_provider":"a","mode":"chat","output_cost_per_character":1.5e-5}}""".Import().One().Rate(Meter.CharacterOutput, PriceUnit.Character));

    [Theory]
    [InlineData("0.0013", PriceUnit.Image)]
    [InlineData("8e-7", PriceUnit.Token)]
    public void ReadLiteLlm_ImagesIn_AreCountedByTheImageOrItsTokens(string amount, PriceUnit unit)
    {
        var offering = $$$"""{"b":{"litellm_provider":"a","mode":"chat","input_cost_per_image":{{{amount}}} }}""".Import().One();
        Assert.Equal(unit, Assert.Single(offering.Prices!.Rates, rate => rate.Meter == Meter.ImageInput).Unit);
    }

    [Theory]
    [InlineData("\"output_cost_per_second\":0.0001")]
    [InlineData("\"input_cost_per_second\":0.0,\"output_cost_per_second\":0.0001")]
    [InlineData("\"input_cost_per_second\":0.0001,\"output_cost_per_second\":0.0")]
    public void ReadLiteLlm_TranscriptionBySecond_IsPricedOnWhicheverSide(string prices) =>
        Assert.Equal(0.0001m, $$$"""{"b":{"litellm_provider":"a","mode":"audio_transcription",{{{prices}}} }}""".Import().One().Rate(Meter.AudioInput, PriceUnit.Second));

    [Theory]
    [InlineData("input_dbu_cost_per_token")]
    [InlineData("cache_creation_input_audio_token_cost")]
    [InlineData("ocr_cost_per_credit")]
    public void ReadLiteLlm_WhatHasNoPlainMeaning_IsReported(string property)
    {
        var import = $$$"""{"b":{"litellm_provider":"a","mode":"chat","{{{property}}}":0.5}}""".Import();
        Assert.Null(import.One().Prices);
        Assert.Contains(property, Assert.Single(import.Report.SkippedFacts).Message, StringComparison.Ordinal);
    }
}
