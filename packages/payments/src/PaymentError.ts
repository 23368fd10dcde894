import { Schema } from "effect"
import { Gateway } from "./Payment.ts"

export class PaymentNotFound extends Schema.TaggedError<PaymentNotFound>()("PaymentNotFound", {
  payment: Schema.String
}) {
  readonly kind = "NotFound"
  override get message() {
    return `No payment ${this.payment}`
  }
}

export class EventNotFound extends Schema.TaggedError<EventNotFound>()("EventNotFound", { event: Schema.String }) {
  readonly kind = "NotFound"
  override get message() {
    return `No event ${this.event}`
  }
}

export class GatewayMissing extends Schema.TaggedError<GatewayMissing>()("GatewayMissing", {
  gateway: Gateway
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The gateway ${this.gateway} is not offered by this process`
  }
}

/** The same form was sent before, for something else. */
export class OrderConflict extends Schema.TaggedError<OrderConflict>()("OrderConflict", {
  order: Schema.String
}) {
  readonly kind = "Conflict"
  override get message() {
    return `The form of order ${this.order} was used for another order`
  }
}

/** `state`: nothing can be given back now; `amount`: more than is left; `gateway`: it cannot give back; `used`: its id names another refund. */
export class RefundRefused extends Schema.TaggedError<RefundRefused>()("RefundRefused", {
  payment: Schema.String,
  why: Schema.Literals(["state", "amount", "gateway", "used"])
}) {
  readonly kind = "Conflict"
  override get message() {
    return `Payment ${this.payment} is not refunded: ${this.why}`
  }
}

/** A payment changed again and again while it was read at its gateway; a later try finds it quieter. */
export class PaymentRestless extends Schema.TaggedError<PaymentRestless>()("PaymentRestless", {
  payment: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `Payment ${this.payment} changes faster than it is read`
  }
}

export class OrderNotFound extends Schema.TaggedError<OrderNotFound>()("OrderNotFound", { order: Schema.String }) {
  readonly kind = "NotFound"
  override get message() {
    return `No order ${this.order}`
  }
}

export class InvoiceNotFound extends Schema.TaggedError<InvoiceNotFound>()("InvoiceNotFound", {
  order: Schema.String,
  label: Schema.String
}) {
  readonly kind = "NotFound"
  override get message() {
    return `Order ${this.order} has no document ${this.label}`
  }
}

/** It is paid, or was called off: nobody is to pay it any more. */
export class OrderSettled extends Schema.TaggedError<OrderSettled>()("OrderSettled", { order: Schema.String }) {
  readonly kind = "Conflict"
  override get message() {
    return `Order ${this.order} is not to be paid any more`
  }
}

/** This way of paying does not take this amount in this currency from this country, or is not offered. */
export class RailUnable extends Schema.TaggedError<RailUnable>()("RailUnable", { rail: Schema.String }) {
  readonly kind = "Invalid"
  override get message() {
    return `The order cannot be paid by ${this.rail}`
  }
}

/** A service is not begun before its buyer asks for it. */
export class ConsentMissing extends Schema.TaggedError<ConsentMissing>()("ConsentMissing", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "The buyer has not agreed that the service begins at once"
  }
}
