using CsCheck;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Pricing;

public sealed class PriceListTests
{
    private static readonly DateTimeOffset Noon = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly PriceList Tiered = new(
        PriceRate.PerMillion(Meter.TextInput, 3m),
        PriceRate.PerMillion(Meter.TextOutput, 15m),
        PriceRate.PerMillion(Meter.CacheRead, 0.3m),
        new PriceRate(Meter.TextInput, 0.000006m) { AboveInputTokens = 200_000 },
        new PriceRate(Meter.CacheRead, 0.0000006m) { AboveInputTokens = 200_000 });

    [Theory]
    [InlineData(200_000, 0.6)]
    [InlineData(200_001, 1.200006)]
    public void Estimate_AtTierBoundary_LowerTierHoldsAtTheLimit(long tokens, decimal dollars) =>
        Assert.Equal(dollars, Tiered.Estimate(new(tokens, 0), Noon).Total);

    [Fact]
    public void Estimate_HigherTierWithoutOutputRate_KeepsLowerTiersOutputRate() =>
        Assert.Equal(0.000015m, Tiered.Find(Meter.TextOutput, PriceUnit.Token, 300_000, Noon)!.Amount);

    [Fact]
    public void Estimate_CachedTokens_ArePartOfInput()
    {
        var cost = Tiered.Estimate(new(100_000, 0) { CachedInputTokens = 60_000 }, Noon);
        Assert.Equal([(Meter.TextInput, 40_000L), (Meter.CacheRead, 60_000L)], cost.Lines.Select(line => (line.Meter, line.Quantity)));
        Assert.Equal(0.138m, cost.Total);
    }

    [Fact]
    public void Estimate_TierWithItsOwnCacheRate_UsesIt()
    {
        var cost = Tiered.Estimate(new(300_000, 0) { CachedInputTokens = 300_000 }, Noon);
        Assert.Equal(0.18m, cost.Total);
    }

    [Fact]
    public void Estimate_MeterWithoutRate_IsUnpricedNotZero()
    {
        var cost = Tiered.Estimate(new(10, 0) { CacheWriteTokens = 10 }, Noon);
        Assert.Equal([Meter.CacheWrite], cost.Unpriced);
        Assert.False(cost.IsComplete);
        Assert.Null(cost.Total);
    }

    [Fact]
    public void Estimate_ExplicitZero_IsAPrice()
    {
        var free = new PriceList(new PriceRate(Meter.TextInput, 0m), new PriceRate(Meter.TextOutput, 0m));
        var cost = free.Estimate(new(1_000, 10), Noon);
        Assert.True(cost.IsComplete);
        Assert.Equal(0m, cost.Total);
    }

    [Theory]
    [InlineData("2026-08-01T22:59:59Z", 2)]
    [InlineData("2026-08-01T23:00:00Z", 1)]
    [InlineData("2026-08-02T05:59:59Z", 1)]
    [InlineData("2026-08-02T06:00:00Z", 2)]
    [InlineData("2026-08-02T08:00:00+03:00", 1)]
    public void Find_OffPeakAcrossMidnight_HoldsOnBothSides(string moment, decimal perMillion)
    {
        var prices = new PriceList(
            PriceRate.PerMillion(Meter.TextInput, 2m),
            new PriceRate(Meter.TextInput, 0.000001m) { DailyFrom = new(23, 0), DailyUntil = new(6, 0) });
        Assert.Equal(perMillion / 1_000_000m, prices.Find(Meter.TextInput, PriceUnit.Token, 1, DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))!.Amount);
    }

    [Theory]
    [InlineData(31, 2)]
    [InlineData(1, 3)]
    public void Find_PriceThatChangesOnADate_NewRateHoldsFromThatDay(int day, decimal perMillion)
    {
        var change = new DateOnly(2026, 8, 1);
        var prices = new PriceList(
            new PriceRate(Meter.TextInput, 0.000002m) { ValidUntil = change },
            new PriceRate(Meter.TextInput, 0.000003m) { ValidFrom = change });
        var moment = new DateTimeOffset(2026, day == 31 ? 7 : 8, day, 23, 59, 0, TimeSpan.Zero);
        Assert.Equal(perMillion / 1_000_000m, prices.Find(Meter.TextInput, PriceUnit.Token, 1, moment)!.Amount);
    }

    [Fact]
    public void Estimate_ImageByPixel_MultipliesSize()
    {
        var prices = new PriceList(
            new PriceRate(Meter.ImageOutput, 0.00000002m, PriceUnit.Pixel) { Variant = "1024x1024" },
            new PriceRate(Meter.ImageOutput, 0.04m, PriceUnit.Image));
        Assert.Equal(2 * 1024 * 1024 * 0.00000002m, prices.Estimate(new(0, 0) { Images = 2, Variant = "1024x1024" }, Noon).Total);
        Assert.Equal(0.08m, prices.Estimate(new(0, 0) { Images = 2 }, Noon).Total);
    }

    [Fact]
    public void Estimate_PicturesPaidForByThePiece_HaveTheirPromptForNothingUnlessARateSaysOtherwise()
    {
        PriceRate piece = new(Meter.ImageOutput, 0.04m, PriceUnit.Image), pixel = new(Meter.ImageOutput, 0.00000002m, PriceUnit.Pixel), prompt = new(Meter.TextInput, 0.001m);
        ModelUsage pictures = new(100, 0) { Images = 2, Variant = "1000x1000" };
        Assert.Equal(0.08m, new PriceList(piece).TotalOf(pictures, Noon));
        Assert.Equal(0.04m, new PriceList(pixel).TotalOf(pictures, Noon));
        Assert.Equal(0.18m, new PriceList(piece, prompt).TotalOf(pictures, Noon));
        Assert.Null(new PriceList(piece).TotalOf(new(100, 0), Noon));
        Assert.Null(new PriceList(piece).TotalOf(pictures with { OutputTokens = 5 }, Noon));
        Assert.Equal([Meter.TextInput, Meter.ImageOutput], new PriceList(new PriceRate(Meter.TextOutput, 1m)).Estimate(pictures, Noon).Unpriced);
    }

    [Fact]
    public void Find_BatchTier_IsNotTheStandardRate()
    {
        Assert.Null(Tiered.Find(Meter.TextInput, PriceUnit.Token, 1, Noon, null, ServiceTier.Batch));
    }

    [Theory]
    [InlineData(1_000, 15)]
    [InlineData(10_001, null)]
    public void Find_ServiceTierWithoutALongPromptRate_IsUnknown(long tokens, int? rate)
    {
        var prices = new PriceList(
            new PriceRate(Meter.TextInput, 30m), new PriceRate(Meter.TextInput, 60m) { AboveInputTokens = 10_000 }, new PriceRate(Meter.TextInput, 15m) { ServiceTier = ServiceTier.Batch });
        Assert.Equal(rate, prices.Find(Meter.TextInput, PriceUnit.Token, tokens, Noon, null, ServiceTier.Batch)?.Amount);
    }

    [Fact]
    public void Find_PartWithoutALongPromptRate_IsUnknownThere()
    {
        var prices = new PriceList(
            new PriceRate(Meter.TextInput, 30m), new PriceRate(Meter.TextInput, 60m) { AboveInputTokens = 10 }, new PriceRate(Meter.CacheRead, 3m), new PriceRate(Meter.ImageInput, 40m));
        Assert.Equal(3m, prices.Find(Meter.CacheRead, PriceUnit.Token, 10, Noon)!.Amount);
        Assert.Null(prices.Find(Meter.CacheRead, PriceUnit.Token, 11, Noon));
        Assert.Equal([Meter.ImageInput], prices.Estimate(new(11, 0) { ImageInputTokens = 5 }, Noon).Unpriced);
    }

    [Fact]
    public void Estimate_FeeOfAnotherServiceTier_IsUnknownAndNotNothing()
    {
        var prices = new PriceList(new PriceRate(Meter.TextInput, 1m) { ServiceTier = ServiceTier.Flex }, new PriceRate(Meter.Request, 5m, PriceUnit.Request));
        Assert.Equal([Meter.Request], prices.Estimate(new(1, 0) { ServiceTier = ServiceTier.Flex }, Noon).Unpriced);
    }

    [Fact]
    public void Estimate_SpeechWithTokensAndSeconds_IsChargedByTheOneWithARate()
    {
        var usage = new ModelUsage(66, 22) { AudioInputTokens = 66, AudioInputSeconds = 7 };
        PriceRate second = new(Meter.AudioInput, 100m, PriceUnit.Second), text = new(Meter.TextInput, 1m), audio = new(Meter.AudioInput, 2m), output = new(Meter.TextOutput, 3m);
        Assert.Equal(700m, new PriceList(second).TotalOf(usage, Noon));
        Assert.Equal(132m, new PriceList(text, output).TotalOf(usage, Noon));
        Assert.Equal(198m, new PriceList(second, audio, text, output).TotalOf(usage, Noon));
        Assert.Null(new PriceList(output).TotalOf(usage, Noon));
    }

    [Fact]
    public void Estimate_SpokenTextWithTokensAndCharacters_IsChargedByTheOneWithARate()
    {
        var usage = new ModelUsage(10, 20) { AudioOutputTokens = 20, InputCharacters = 40 };
        PriceRate character = new(Meter.CharacterInput, 100m, PriceUnit.Character), text = new(Meter.TextInput, 1m), audio = new(Meter.AudioOutput, 2m);
        Assert.Equal(4000m, new PriceList(character).TotalOf(usage, Noon));
        Assert.Equal(50m, new PriceList(text, audio).TotalOf(usage, Noon));
    }

    [Fact, Law]
    public void Estimate_AnyParts_ChargesNoTokenTwice()
    {
        var prices = new PriceList([.. new[]
        {
            Meter.TextInput, Meter.CacheRead, Meter.CacheWrite, Meter.CacheWriteOneHour, Meter.AudioInput, Meter.AudioCacheRead, Meter.ImageInput, Meter.TextOutput, Meter.Reasoning,
            Meter.AudioOutput, Meter.ImageOutput,
        }.Select(meter => new PriceRate(meter, 1m))]);
        Gen.Long[0, 100].Array[12].Check(n =>
        {
            var usage = new ModelUsage(n[0], n[1])
            {
                CachedInputTokens = n[2] / 2,
                CacheWriteTokens = n[3] / 4,
                CacheWriteOneHourTokens = n[4] / 4,
                AudioInputTokens = n[5] / 2,
                CachedAudioInputTokens = n[6] / 4,
                ImageInputTokens = n[7] / 4,
                ReasoningTokens = n[8] / 2,
                AudioOutputTokens = n[9] / 2,
                ImageOutputTokens = n[10] / 2,
            };
            var cost = prices.Estimate(usage, Noon);
            Assert.True(cost.Lines.Sum(line => line.Quantity) <= usage.InputTokens + usage.OutputTokens);
            Assert.True(!cost.IsComplete || cost.Total == usage.InputTokens + usage.OutputTokens);
            var cached = usage.CachedInputTokens + usage.CacheWriteTokens + usage.CacheWriteOneHourTokens;
            Assert.Equal(
                cached + usage.AudioInputTokens - usage.CachedAudioInputTokens + usage.ImageInputTokens <= usage.InputTokens
                    && usage.CachedAudioInputTokens <= long.Min(usage.CachedInputTokens, usage.AudioInputTokens)
                    && usage.ReasoningTokens + usage.AudioOutputTokens + usage.ImageOutputTokens <= usage.OutputTokens,
                cost.IsComplete);
        });
    }

    [Fact]
    public void PriceRate_Negative_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new PriceRate(Meter.TextInput, -1m));

    [Fact, Law]
    public void PriceRate_PicoDollars_EqualAmount() =>
        Gen.Decimal[0m, 1000m].Check(amount =>
        {
            var rate = new PriceRate(Meter.TextInput, amount);
            Assert.Equal(rate.Amount * 1_000_000_000_000m, rate.PicoDollars);
        });

    [Fact, Law]
    public void Estimate_MoreOutput_NeverCostsLess() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 100_000], Gen.Long[0, 100_000]).Check((input, output, more) =>
            Assert.True(Tiered.Estimate(new(input, output + more), Noon).Total.GetValueOrDefault() >= Tiered.Estimate(new(input, output), Noon).Total.GetValueOrDefault()));

    [Fact]
    public void Estimate_CachedAudio_IsTakenOutOfBothWholes()
    {
        var prices = new PriceList(new PriceRate(Meter.TextInput, 1m), new PriceRate(Meter.CacheRead, 0.1m), new PriceRate(Meter.AudioInput, 10m), new PriceRate(Meter.AudioCacheRead, 0.5m));
        var usage = new ModelUsage(100, 0) { CachedInputTokens = 30, AudioInputTokens = 40, CachedAudioInputTokens = 20 };
        // 50 of text, 10 of cached text, 20 of audio, 20 of cached audio.
        Assert.Equal(50 * 1m + 10 * 0.1m + 20 * 10m + 20 * 0.5m, prices.Estimate(usage, DateTimeOffset.UnixEpoch).Total);
    }

    [Fact]
    public void Estimate_CachedAudioWithoutARate_CostsTheCacheRate()
    {
        var prices = new PriceList(new PriceRate(Meter.TextInput, 1m), new PriceRate(Meter.CacheRead, 0.1m), new PriceRate(Meter.AudioInput, 10m));
        var usage = new ModelUsage(100, 0) { CachedInputTokens = 30, AudioInputTokens = 40, CachedAudioInputTokens = 20 };
        Assert.Equal(50 * 1m + 30 * 0.1m + 20 * 10m, prices.Estimate(usage, DateTimeOffset.UnixEpoch).Total);
    }

    [Fact]
    public void Estimate_ImageTokens_HaveTheirOwnRateOrThatOfTheWhole()
    {
        var usage = new ModelUsage(100, 50) { ImageInputTokens = 40, ImageOutputTokens = 50 };
        var plain = new PriceList(new PriceRate(Meter.TextInput, 1m), new PriceRate(Meter.TextOutput, 2m));
        var own = new PriceList(new PriceRate(Meter.TextInput, 1m), new PriceRate(Meter.ImageInput, 3m), new PriceRate(Meter.ImageOutput, 4m));
        Assert.Equal(200m, plain.Estimate(usage, DateTimeOffset.UnixEpoch).Total);
        Assert.Equal(60 * 1m + 40 * 3m + 50 * 4m, own.Estimate(usage, DateTimeOffset.UnixEpoch).Total);
    }

    [Theory]
    [InlineData(PriceUnit.Token, 150)]
    [InlineData(PriceUnit.Image, 6)]
    [InlineData(PriceUnit.Pixel, 48)]
    public void Estimate_ImagesWithTheirTokens_AreChargedOnce(PriceUnit unit, int total)
    {
        var usage = new ModelUsage(0, 50) { ImageOutputTokens = 50, Images = 2, Variant = "4x2" };
        var prices = new PriceList(new PriceRate(Meter.TextOutput, 1000m), new PriceRate(Meter.ImageOutput, 3m, unit));
        var cost = prices.Estimate(usage, DateTimeOffset.UnixEpoch);
        Assert.Equal((total, true), (cost.Total, cost.IsComplete));
    }

    [Fact]
    public void Estimate_OtherUnits_ArePricedOrNamed()
    {
        var usage = new ModelUsage { InputImages = 2, OutputCharacters = 3, VideoInputSeconds = 5, AudioOutputSeconds = 7 };
        var prices = new PriceList(
            new PriceRate(Meter.ImageInput, 1m, PriceUnit.Image), new PriceRate(Meter.CharacterOutput, 10m, PriceUnit.Character),
            new PriceRate(Meter.VideoInput, 100m, PriceUnit.Second), new PriceRate(Meter.AudioOutput, 1000m, PriceUnit.Second));
        Assert.Equal(7532m, prices.Estimate(usage, DateTimeOffset.UnixEpoch).Total);
        Assert.Equal([Meter.ImageInput, Meter.AudioOutput, Meter.VideoInput, Meter.CharacterOutput], new PriceList().Estimate(usage, DateTimeOffset.UnixEpoch).Unpriced);
    }

    [Fact]
    public void Estimate_EveryKindOfUse_IsALineOfItsOwn()
    {
        var usage = new ModelUsage(1_000, 500)
        {
            CacheWriteTokens = 100,
            CacheWriteOneHourTokens = 200,
            ReasoningTokens = 50,
            AudioOutputTokens = 25,
            AudioInputSeconds = 2,
            VideoOutputSeconds = 3,
            InputCharacters = 4,
            Pages = 5,
            Searches = 6,
        };
        (Meter Meter, PriceUnit Unit, long Quantity)[] expected =
        [
            (Meter.TextInput, PriceUnit.Token, 700), (Meter.CacheWrite, PriceUnit.Token, 100), (Meter.CacheWriteOneHour, PriceUnit.Token, 200),
            (Meter.TextOutput, PriceUnit.Token, 425), (Meter.Reasoning, PriceUnit.Token, 50), (Meter.AudioOutput, PriceUnit.Token, 25),
            (Meter.AudioInput, PriceUnit.Second, 2), (Meter.VideoOutput, PriceUnit.Second, 3), (Meter.CharacterInput, PriceUnit.Character, 4),
            (Meter.Page, PriceUnit.Page, 5), (Meter.Search, PriceUnit.Request, 6), (Meter.Request, PriceUnit.Request, 1),
        ];
        var cost = new PriceList([.. expected.Select(line => new PriceRate(line.Meter, 1m, line.Unit))]).Estimate(usage, Noon);
        Assert.Equal(expected, cost.Lines.Select(line => (line.Meter, line.Unit, line.Quantity)));
        Assert.Equal(expected.Sum(line => line.Quantity), cost.Total);
    }

    [Fact]
    public void Estimate_SomethingUnpriced_IsTheSumOfTheRest()
    {
        var cost = Tiered.Estimate(new(1_000_000, 0) { Pages = 1, CacheWriteTokens = 500_000 }, Noon);
        Assert.Equal([Meter.CacheWrite, Meter.Page], cost.Unpriced);
        Assert.Equal(3m, cost.Total);
    }

    [Theory]
    [InlineData(PriceUnit.Image)]
    [InlineData(PriceUnit.Pixel)]
    public void Estimate_ImageTokensWithoutACountOfImages_AreOutputAsAnyOther(PriceUnit unit)
    {
        var prices = new PriceList(new PriceRate(Meter.TextOutput, 1m), new PriceRate(Meter.ImageOutput, 3m, unit));
        Assert.Equal(50m, prices.Estimate(new(0, 50) { ImageOutputTokens = 50, Variant = "4x2" }, Noon).Total);
    }

    [Fact]
    public void Estimate_ImagesWithTokensAndNoPriceByThePiece_CostTheirTokens()
    {
        var cost = new PriceList(new PriceRate(Meter.TextOutput, 1m)).Estimate(new(0, 50) { ImageOutputTokens = 50, Images = 2 }, Noon);
        Assert.Equal((50m, true), (cost.Total, cost.IsComplete));
    }

    [Theory]
    [InlineData(null, null, 3)]
    [InlineData(null, "4x2", 3)]
    [InlineData("4x2", "4x2", 3)]
    [InlineData("4x2", null, 8)]
    public void Estimate_PricedByPixelAndByImage_TheImageCountsUnlessOnlyThePixelNamesTheSize(string? pixelVariant, string? imageVariant, int total)
    {
        var prices = new PriceList(
            new PriceRate(Meter.ImageOutput, 1m, PriceUnit.Pixel) { Variant = pixelVariant }, new PriceRate(Meter.ImageOutput, 3m, PriceUnit.Image) { Variant = imageVariant });
        Assert.Equal(total, prices.Estimate(new(0, 0) { Images = 1, Variant = "4x2" }, Noon).Total);
    }

    [Fact]
    public void Estimate_MorePixelsThanCanBeCounted_ThrowsAndDoesNotWrap()
    {
        var prices = new PriceList(new PriceRate(Meter.ImageOutput, 1m, PriceUnit.Pixel));
        Assert.Throws<OverflowException>(() => prices.Estimate(new(0, 0) { Images = long.MaxValue, Variant = "1024x1024" }, Noon));
    }

    [Fact]
    public void Find_SeveralThatHold_TheMoreSpecificWinsInAnyOrder()
    {
        PriceRate[] rising =
        [
            new(Meter.TextInput, 1m),
            new(Meter.TextInput, 2m) { ValidFrom = new(2026, 1, 1) },
            new(Meter.TextInput, 3m) { ValidFrom = new(2026, 7, 1) },
            new(Meter.TextInput, 4m) { DailyFrom = new(6, 0), DailyUntil = new(18, 0) },
            new(Meter.TextInput, 5m) { AboveInputTokens = 10, ValidFrom = new(2026, 7, 1) },
            new(Meter.TextInput, 6m) { AboveInputTokens = 20 },
            new(Meter.TextInput, 7m) { Variant = "hd" },
        ];
        for (var i = 1; i < rising.Length; i++)
        {
            PriceRate[] pair = [rising[i - 1], rising[i]];
            Assert.Same(rising[i], new PriceList(pair).Find(Meter.TextInput, PriceUnit.Token, 100, Noon, "HD"));
            Assert.Same(rising[i], new PriceList(pair.Reverse().ToArray()).Find(Meter.TextInput, PriceUnit.Token, 100, Noon, "HD"));
        }
    }

    [Fact]
    public void Find_EqualConditions_TheFirstStatedHolds()
    {
        var (first, second) = (new PriceRate(Meter.TextInput, 1m), new PriceRate(Meter.TextInput, 2m));
        Assert.Same(first, new PriceList(first, second).Find(Meter.TextInput, PriceUnit.Token, 1, Noon));
    }

    [Theory]
    [InlineData("2026-07-31T23:59:59Z", true, false)]
    [InlineData("2026-08-01T00:00:00Z", false, true)]
    [InlineData("2026-08-01T01:00:00+02:00", true, false)]
    public void HoldsAt_OneDateAlone_IsTheFirstDayOrTheFirstDayNoLonger(string moment, bool before, bool after)
    {
        var (change, at) = (new DateOnly(2026, 8, 1), DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(before, new PriceRate(Meter.TextInput, 1m) { ValidUntil = change }.HoldsAt(at));
        Assert.Equal(after, new PriceRate(Meter.TextInput, 1m) { ValidFrom = change }.HoldsAt(at));
    }

    [Fact]
    public void PriceRate_OverNineMillionDollarsAUnit_Throws() => Assert.Throws<OverflowException>(() => new PriceRate(Meter.TextInput, 10_000_000m));

    [Theory]
    [InlineData("two words")]
    [InlineData("")]
    public void Meter_NotASlug_Throws(string id) => Assert.Throws<ArgumentException>(() => new Meter(id));

    [Fact]
    public void Meter_Equality_IsThatOfTheId()
    {
        Assert.True(new Meter("page") == Meter.Page && default(Meter) == Meter.Request);
        Assert.True(Meter.Page != Meter.Search);
        Assert.False(new Meter("page") != Meter.Page);
    }

    [Theory]
    [InlineData("1024x768", 1024, 768)]
    [InlineData("1X2", 1, 2)]
    [InlineData(null, 0, 0)]
    [InlineData("", 0, 0)]
    [InlineData("x10", 0, 0)]
    [InlineData("10x", 0, 0)]
    [InlineData("10", 0, 0)]
    [InlineData("0x10", 0, 0)]
    [InlineData("10x0", 0, 0)]
    [InlineData("-1x10", 0, 0)]
    public void ImageSize_TryParse_TakesTwoNumbersOfAtLeastOne(string? text, int width, int height)
    {
        Assert.Equal(width > 0, ImageSize.TryParse(text, out var size));
        Assert.Equal(new(width, height), size);
    }

    [Fact, Law]
    public void TotalOf_AnyPricesAndUsage_IsTheTotalOfTheLines()
    {
        var meters = Gen.OneOf(Array.ConvertAll<(Meter, PriceUnit), Gen<(Meter, PriceUnit)>>(
        [
            (Meter.TextInput, PriceUnit.Token), (Meter.TextOutput, PriceUnit.Token), (Meter.CacheRead, PriceUnit.Token), (Meter.AudioInput, PriceUnit.Token), (Meter.AudioCacheRead, PriceUnit.Token),
            (Meter.ImageInput, PriceUnit.Token), (Meter.ImageOutput, PriceUnit.Image), (Meter.Request, PriceUnit.Request), (Meter.Reasoning, PriceUnit.Token)], Gen.Const));
        var rate = Gen.Select(meters, Gen.Int[0, 1000], Gen.Int[0, 1], (meter, amount, tier) => new PriceRate(meter.Item1, amount / 1_000_000m, meter.Item2) { AboveInputTokens = tier * 5_000 });
        var usage = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 1_000], Gen.Int[0, 500], Gen.Int[0, 3]).Select(each => new ModelUsage(each.Item1 + 1_000, each.Item2 + 500)
        {
            CachedInputTokens = each.Item3,
            AudioInputTokens = each.Item3,
            CachedAudioInputTokens = each.Item3 / 2,
            ReasoningTokens = each.Item3,
            Images = each.Item4,
            ImageInputTokens = each.Item4,
        });
        Gen.Select(rate.List[0, 8], usage).Check((rates, used) =>
        {
            var prices = new PriceList(rates);
            var cost = prices.Estimate(used, DateTimeOffset.UnixEpoch);
            Assert.Equal(cost.IsComplete ? cost.Total : null, prices.TotalOf(used, DateTimeOffset.UnixEpoch));
        });
    }

    [Fact]
    public void TotalOf_AnyUsage_AllocatesNothing()
    {
        var prices = new PriceList(new PriceRate(Meter.TextInput, 1m), new PriceRate(Meter.CacheRead, 0.1m), new PriceRate(Meter.TextOutput, 2m));
        var usage = new ModelUsage(100, 10) { CachedInputTokens = 30 };
        prices.TotalOf(usage, DateTimeOffset.UnixEpoch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var total = prices.TotalOf(usage, DateTimeOffset.UnixEpoch);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(93m, total);
    }
}
