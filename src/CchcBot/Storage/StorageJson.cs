using System.Text.Json.Serialization;
using CchcBot.Delivery;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Storage;

/// <summary>How rows are written as JSON: camel case, names of enum values also of a later build's, nothing for null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(KeptEnums)])]
[JsonSerializable(typeof(WorkspaceSettings))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(ListedPerson))]
[JsonSerializable(typeof(FormerPerson))]
[JsonSerializable(typeof(RoleAct))]
[JsonSerializable(typeof(OfficeApproval))]
[JsonSerializable(typeof(Reorganisation))]
[JsonSerializable(typeof(PlanInfo))]
[JsonSerializable(typeof(ReformTask))]
[JsonSerializable(typeof(ReformTarget))]
[JsonSerializable(typeof(TargetFigure))]
[JsonSerializable(typeof(PlanVersion))]
[JsonSerializable(typeof(AssignmentState))]
[JsonSerializable(typeof(PlanReading))]
[JsonSerializable(typeof(IReadOnlyList<PlanCorrection>))]
[JsonSerializable(typeof(StoredHistory))]
[JsonSerializable(typeof(DeliveryRow))]
[JsonSerializable(typeof(OldDeliveryParts))]
[JsonSerializable(typeof(DutyNote))]
internal sealed partial class StorageJson : JsonSerializerContext;
