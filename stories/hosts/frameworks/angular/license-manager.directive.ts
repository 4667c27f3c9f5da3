import '@timelog/license-manager/define';
import { Directive, ElementRef, inject, Input } from '@angular/core';
import { outputFromObservable } from '@angular/core/rxjs-interop';
import type { LicenseApi, LicenseManager, LicenseManagerEventMap, View } from '@timelog/license-manager';
import { fromEvent, type Observable } from 'rxjs';

/** Gives the tag types in Angular's templates: `<tl-license-manager [api]="api" (navigate)="go($event.view)" />`. */
@Directive({ selector: 'tl-license-manager' })
export class LicenseManagerDirective {
  readonly #element = inject<ElementRef<LicenseManager>>(ElementRef).nativeElement;

  // Not by the events' own names: Angular would listen to the element as well, and call twice.
  readonly navigate = outputFromObservable(this.#on('tl-navigate'));
  readonly beforeOrder = outputFromObservable(this.#on('tl-before-order'));
  readonly changeApplied = outputFromObservable(this.#on('tl-change-applied'));
  readonly authRequired = outputFromObservable(this.#on('tl-auth-required'));

  @Input({ required: true }) set api(api: LicenseApi) {
    this.#element.api = api;
  }

  @Input() set view(view: View) {
    this.#element.view = view;
  }

  #on<Name extends keyof LicenseManagerEventMap>(name: Name): Observable<LicenseManagerEventMap[Name]> {
    return fromEvent<LicenseManagerEventMap[Name]>(this.#element, name);
  }
}
