using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using CchcBot.App;
using CchcBot.Documents;
using CchcBot.Domain.Tasks;
using CchcBot.Language;
using CchcBot.Office;
using CchcBot.Storage;
using Type = System.Type;

namespace CchcBot.Tests.Architecture;

/// <summary>
/// The order of the house: a folder (a namespace) knows only those that stand before it in this list, and no other of its own line. So no circle
/// can be between folders, in no project. Read from the compiled code, method bodies included.
/// </summary>
public sealed class LayersTests
{
    /// <summary>From the ground up. Each line: folders that do not know each other.</summary>
    private static readonly string[][] Order =
    [
        ["AdaptiveCards"],
        ["CchcBot.Domain.Text"],
        ["CchcBot.Domain.Time"],
        ["CchcBot.Domain.Tasks"],
        ["CchcBot.Domain.Plans"],
        ["CchcBot.Domain.Reminders", "CchcBot.Domain.Reports"],
        ["CchcBot.Domain.Queries"],
        ["CchcBot.Language"],
        ["CchcBot.Language.Words"],
        ["CchcBot.Language.Spans"],
        ["CchcBot.Language.Model"],
        ["CchcBot.Language.Readers"],
        ["CchcBot.Documents.Packages", "CchcBot.Documents.Encodings"],
        ["CchcBot.Documents.Pdf", "CchcBot.Documents.PlainText", "CchcBot.Documents.Sheets"],
        ["CchcBot.Documents.Word"],
        ["CchcBot.Documents"],
        ["CchcBot.Office"],
        ["CchcBot.Kernel.Texts"],
        ["CchcBot.Kernel"],
        ["CchcBot.Kernel.Cards"],
        ["CchcBot.Delivery"],
        ["CchcBot.Storage.Tables"],
        ["CchcBot.Storage", "CchcBot.Teams"],
        [
            "CchcBot.Slices.Administer", "CchcBot.Slices.Ask", "CchcBot.Slices.PersonalData", "CchcBot.Slices.Plans", "CchcBot.Slices.Remind",
            "CchcBot.Slices.Reports", "CchcBot.Slices.Requests", "CchcBot.Slices.Status", "CchcBot.Slices.Summarise", "CchcBot.Slices.Targets",
        ],
        ["CchcBot.App.Backup", "CchcBot.App.Demo", "CchcBot.App.Package", "CchcBot.App.Read"],
        ["CchcBot.App"],
    ];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Architecture = new(() => new ArchLoader().LoadAssemblies(Assemblies).Build());

    private static readonly Lazy<IReadOnlyList<(string From, string To, string What)>> Uses = new(Load);

    [Fact]
    public void Every_folder_has_its_place()
    {
        var places = Order.SelectMany(line => line).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Uses.Value.Select(u => u.From).Distinct(), folder => !places.Contains(folder));
    }

    [Fact]
    public void A_folder_knows_only_what_stands_before_it()
    {
        var wrong = Uses.Value.Where(u => Rank(u.To) >= Rank(u.From)).Select(u => $"{u.From} -> {u.To}: {u.What}").Distinct().Order(StringComparer.Ordinal);

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void The_rule_sees_what_only_a_method_body_uses() =>
        Assert.Contains(Uses.Value, u => u is { From: "CchcBot.App", To: "CchcBot.Slices.Plans" });

    /// <summary>Every change of a plan is an act of the one editor, which knows repeats and other writers.</summary>
    [Fact]
    public void Only_the_editor_of_plans_writes_plans()
    {
        var callers = Architecture.Value.Types
            .Where(t => t.Dependencies.OfType<MethodCallDependency>().Any(d => d.TargetMember is { Name: var name, DeclaringType.FullName: var owner }
                && name.StartsWith(nameof(IPlanStore.WriteAsync) + "(", StringComparison.Ordinal)
                && (owner == typeof(IPlanStore).FullName || owner == typeof(TablePlanStore).FullName)))
            .Select(t => t.FullName);

        Assert.Equal([typeof(PlanEditor).FullName!], callers);
    }

    [Fact]
    public void The_domain_has_no_packages_no_input_and_no_output()
    {
        string[] allowed =
        [
            "System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Text.RegularExpressions", "System.Collections.Immutable",
            "System.Threading", "System.Collections.Concurrent", "System.Runtime.InteropServices",
        ];

        Assert.Empty(typeof(ReformTask).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Except(allowed));
    }

    /// <summary>Only the edges speak the protocols.</summary>
    [Theory]
    [InlineData("Microsoft.Bot.", "CchcBot.Teams", "CchcBot.App")]
    [InlineData("Microsoft.Graph", "CchcBot.Teams")]
    [InlineData("Azure.Data.Tables", "CchcBot.Storage", "CchcBot.Storage.Tables", "CchcBot.App")]
    [InlineData("DocumentFormat.OpenXml", "CchcBot.Documents.Word", "CchcBot.Documents.Sheets", "CchcBot.Documents.Packages", "CchcBot.Slices.Reports")]
    public void Only_the_edges_speak_the_wire_formats(string package, params string[] edges)
    {
        var offenders = Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace is { } room && room.StartsWith("CchcBot", StringComparison.Ordinal) && !edges.Contains(room, StringComparer.Ordinal))
            .Where(t => Mentioned(t).Any(m => m.FullName?.StartsWith(package, StringComparison.Ordinal) == true))
            .Select(t => t.FullName);

        Assert.Empty(offenders);
    }

    private static System.Reflection.Assembly[] Assemblies =>
    [
        typeof(AdaptiveCards.AdaptiveCard).Assembly, typeof(ReformTask).Assembly, typeof(LanguageContext).Assembly, typeof(PlanFileReader).Assembly,
        typeof(CommandRouter).Assembly,
    ];

    private static int Rank(string folder) => Array.FindIndex(Order, line => line.Contains(folder, StringComparer.Ordinal));

    private static IReadOnlyList<(string From, string To, string What)> Load() =>
    [
        .. from type in Architecture.Value.Types
           let source = Folder(type.Namespace?.FullName)
           where source is not null
           from dependency in type.Dependencies
           let target = Folder(dependency.Target.Namespace?.FullName)
           where target is not null && target != source
           select (source, target, $"{type.Name} uses {dependency.Target.Name}"),
    ];

    /// <summary>The folder that a namespace is; null for what is not the project's own.</summary>
    private static string? Folder(string? room) =>
        room is null || !(room == "AdaptiveCards" || room.StartsWith("CchcBot.", StringComparison.Ordinal)) ? null
        : room;

    /// <summary>Fields, properties, parameters and results; a method's locals through its body.</summary>
    private static IEnumerable<Type> Mentioned(Type type)
    {
        const System.Reflection.BindingFlags All = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
            | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DeclaredOnly;
        return type.GetFields(All).Select(f => f.FieldType)
            .Concat(type.GetProperties(All).Select(p => p.PropertyType))
            .Concat(type.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .Concat(type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetMethods(All).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []))
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : type.HasElementType ? Parts(type.GetElementType()!) : [type];
}
