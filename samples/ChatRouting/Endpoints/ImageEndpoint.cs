#pragma warning disable MEAI001, GENAITAX001 // Image generators are experimental in Microsoft.Extensions.AI, and so is routing them.
using GenAi.Taxonomy.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace ChatRouting.Endpoints;

/// <summary>Answers a prompt with the bytes of a picture, which the generator marks as made by a model. A picture that cannot be marked is not given.</summary>
internal static class ImageEndpoint
{
    /// <summary>The header of the response that names the offering.</summary>
    public const string OfferingHeader = "Routed-Offering";

    public static async Task<IResult> PostAsync(
        ImageInput input, [FromServices] IImageGenerator? generator, TimeProvider time, HttpResponse response, CancellationToken cancellationToken)
    {
        if (input.Fault is { } fault)
            return TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        if (generator is null)
            return TypedResults.Problem("No provider of pictures: set OPENAI_API_KEY, or no key at all for the stand-ins.", statusCode: StatusCodes.Status501NotImplemented);
        try
        {
            var made = await generator.GenerateAsync(new(input.Prompt!), new() { ImageSize = input.ReadSize() }, cancellationToken);
            if (made.Contents.OfType<DataContent>().FirstOrDefault() is not { } picture)
                return TypedResults.Problem("The provider gave an address in place of a picture.", statusCode: StatusCodes.Status502BadGateway);
            response.Headers[OfferingHeader] = made.GetRoutingDecision()?.Offering;
            return TypedResults.Bytes(picture.Data, picture.MediaType);
        }
        catch (RoutingException refused)
        {
            return RoutingProblem.Of(refused, time);
        }
        catch (Exception unmarked) when (unmarked is NotSupportedException or InvalidDataException)
        {
            return TypedResults.Problem(unmarked.Message, statusCode: StatusCodes.Status502BadGateway);
        }
    }
}
