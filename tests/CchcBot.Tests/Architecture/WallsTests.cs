using System.Reflection;
using CchcBot.App;
using CchcBot.Domain.Tasks;

namespace CchcBot.Tests.Architecture;

/// <summary>The walls of the house: who may know whom.</summary>
public sealed class WallsTests
{
    /// <summary>The edges: only these may speak the protocols.</summary>
    private static readonly string[] Edges =
    [
        "CchcBot.App", "CchcBot.Storage", "CchcBot.Teams",
    ];

    [Fact]
    public void The_domain_has_no_packages_no_input_and_no_output()
    {
        string[] allowed = ["System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Text.RegularExpressions", "System.Collections.Immutable", "System.Threading", "System.Collections.Concurrent", "System.Runtime.InteropServices"];
        var foreign = typeof(ReformTask).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Except(allowed);
        Assert.Empty(foreign);
    }

    [Fact]
    public void Only_the_edges_speak_the_wire_formats()
    {
        var offenders = typeof(CommandRouter).Assembly.GetTypes()
            // What source generators write into the assembly (the binder of settings) has no rooms.
            .Where(t => (t.FullName ?? "").StartsWith("CchcBot.", StringComparison.Ordinal))
            .Where(t => !Edges.Any(edge => (t.FullName ?? "").StartsWith(edge, StringComparison.Ordinal)))
            .Where(t => Mentions(t, "Microsoft.Bot.") || Mentions(t, "Azure.Data.Tables") || Mentions(t, "Microsoft.Graph"))
            .Select(t => t.FullName)
            .ToList();
        Assert.Empty(offenders);
    }

    /// <summary>Fields, properties, parameters and results; a method's locals through its body.</summary>
    private static bool Mentions(Type type, string prefix)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var mentioned = type.GetFields(All).Select(f => f.FieldType)
            .Concat(type.GetProperties(All).Select(p => p.PropertyType))
            .Concat(type.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .Concat(type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetMethods(All).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []));
        return mentioned.SelectMany(Parts).Any(t => t.FullName?.StartsWith(prefix, StringComparison.Ordinal) == true);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : type.HasElementType ? Parts(type.GetElementType()!) : [type];
}
