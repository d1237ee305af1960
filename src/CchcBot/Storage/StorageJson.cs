using System.Text.Json.Serialization;
using CchcBot.Delivery;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Reminders;

namespace CchcBot.Storage;

/// <summary>JSON format of stored values: camel case, enums by name (unknown names are preserved), nulls omitted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TolerantEnums)])]
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
[JsonSerializable(typeof(AssignmentNote))]
internal sealed partial class StorageJson : JsonSerializerContext;
