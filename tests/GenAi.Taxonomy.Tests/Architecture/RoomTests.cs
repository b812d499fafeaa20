using System.Reflection;
using System.Reflection.Emit;

namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>The rooms and the arrows between them: a room uses what stands above it, never what stands below.</summary>
public class RoomTests
{
    private static readonly Assembly Package = typeof(GenAiTaxonomy).Assembly;

    // From top to bottom; a room that does not exist yet is not missed.
    private static readonly string[] Rooms =
    [
        "GenAi.Taxonomy",
        "GenAi.Taxonomy.Catalog.Storage",
        "GenAi.Taxonomy.Catalog.Fields",
        "GenAi.Taxonomy.Catalog.Pricing",
        "GenAi.Taxonomy.Catalog.Identity",
        "GenAi.Taxonomy.Catalog",
        "GenAi.Taxonomy.Catalog.Import",
        "GenAi.Taxonomy.Catalog.Refresh",
        "GenAi.Taxonomy.Evidence",
        "GenAi.Taxonomy.Selection",
        "GenAi.Taxonomy.Governance",
        "GenAi.Taxonomy.Routing",
        "GenAi.Taxonomy.Export",
        "Microsoft.Extensions.DependencyInjection",
    ];

    private static readonly Dictionary<int, OpCode> Operations = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(operation => (int)(ushort)operation.Value);

    [Fact]
    public void Types_Namespaces_AreRooms()
    {
        var strays = Own().Where(type => !Rooms.Contains(type.Namespace)).Select(type => type.FullName).ToArray();

        Assert.Empty(strays);
    }

    [Fact]
    public void Types_References_GoOnlyUpwards()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in Own())
        {
            foreach (var used in Used(type).Where(used => used.Assembly == Package && Level(used) > Level(type)))
                wrong.Add($"{type.FullName} uses {used.FullName}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Used_OfAMethodBody_IsSeen()
    {
        var embedded = Package.GetType("GenAi.Taxonomy.Catalog.EmbeddedCatalog")!;

        Assert.Contains(Used(embedded), used => used.Namespace == "GenAi.Taxonomy.Catalog.Storage");
    }

    [Fact]
    public void Package_References_AreOnlyThoseAgreed()
    {
        string[] agreed = ["Microsoft.Extensions.", "System.", "netstandard"];

        var strays = Package.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !agreed.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            .ToArray();

        Assert.Empty(strays);
    }

    [Fact]
    public void PublicTypes_Classes_AreSealedOrAbstractOrStatic()
    {
        var open = Own().Where(type => type.IsPublic && type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName).ToArray();

        Assert.Empty(open);
    }

    [Fact]
    public void PublicTypes_Properties_AreReadOnlyButForBuildersAndOptions()
    {
        string[] mutable = ["Builder", "Options", "Contribution"];

        var settable = Own()
            .Where(type => type.IsPublic && !mutable.Any(end => type.Name.Split('`')[0].EndsWith(end, StringComparison.Ordinal)))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(property => $"{property.DeclaringType!.FullName}.{property.Name}")
            .ToArray();

        Assert.Empty(settable);
    }

    [Fact]
    public void PublicTypes_StaticFields_AreConstantOrReadOnly()
    {
        var mutable = Own()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<') && !IsGenerated(field.DeclaringType!))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}")
            .ToArray();

        Assert.Empty(mutable);
    }

    private static IEnumerable<Type> Own() => Package.GetTypes().Where(type =>
        !IsGenerated(type)
        && type.Namespace is { } space
        && (space.StartsWith("GenAi.", StringComparison.Ordinal) || space == "Microsoft.Extensions.DependencyInjection"));

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false)
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static int Level(Type type) => Array.IndexOf(Rooms, Outermost(type).Namespace);

    /// <summary>What a type names in its base types, members and method bodies.</summary>
    private static HashSet<Type> Used(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var used = new HashSet<Type>();
        Add(type.BaseType);
        foreach (var implemented in type.GetInterfaces())
            Add(implemented);
        foreach (var field in type.GetFields(All))
            Add(field.FieldType);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Add((method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
                Add(parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                Add(local.LocalType);
            foreach (var member in Tokens(method))
            {
                Add(member as Type ?? member.DeclaringType);
            }
        }

        foreach (var nested in type.GetNestedTypes(All))
            used.UnionWith(Used(nested));
        return used;

        void Add(Type? candidate)
        {
            if (candidate is null || !used.Add(candidate))
                return;
            if (candidate.HasElementType)
                Add(candidate.GetElementType());
            foreach (var argument in candidate.IsGenericType ? candidate.GetGenericArguments() : [])
                Add(argument);
        }
    }

    /// <summary>The members that a method's instructions name.</summary>
    private static IEnumerable<MemberInfo> Tokens(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var key = code[i] == 0xFE ? 0xFE00 | code[i + 1] : code[i];
            var operation = Operations[key];
            i += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, i), typeArguments, methodArguments) is { } member)
            {
                yield return member;
            }

            i += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }
}
