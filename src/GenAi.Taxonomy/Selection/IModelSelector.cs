using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Requirements in, a ranked and explained selection out. Pure but for the day it is asked on; thread-safe.</summary>
public interface IModelSelector
{
    /// <summary>Selects: the best, every other candidate in order, and on demand why the rest was rejected.</summary>
    /// <param name="requirements">What a model is wanted for.</param>
    /// <returns>The selection; where nothing matches, one without candidates that says what is in the way.</returns>
    /// <exception cref="RequirementsException">The requirements contradict themselves or name concepts that the taxonomy does not know.</exception>
    ModelSelection Select(ModelRequirements requirements);

    /// <summary>The best offering alone, without explanation. Allocates nothing when the same requirements are used again.</summary>
    /// <param name="requirements">What a model is wanted for.</param>
    /// <returns>The offering that <see cref="Select"/> would put first, or null where nothing matches.</returns>
    /// <exception cref="RequirementsException">The requirements contradict themselves or name concepts that the taxonomy does not know.</exception>
    ModelOffering? SelectBest(ModelRequirements requirements);
}
